import tensorflow as tf


@tf.function
def gd_step(w, b, x, y, lr):
    y = tf.expand_dims(tf.reshape(y, [-1]), 1)
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum((x @ w + b - y) ** 2) / tf.cast(tf.shape(x)[0], x.dtype)
    for variable, grad in zip([w, b], tape.gradient(loss, [w, b]), strict=True):
        variable.assign_sub(lr * grad)
