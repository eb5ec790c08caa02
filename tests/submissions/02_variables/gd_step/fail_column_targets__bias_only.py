import tensorflow as tf


def gd_step(w, b, x, y, lr):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((x @ w + b - tf.reshape(y, (-1, 1))) ** 2)
    b.assign_sub(lr * tape.gradient(loss, b))
