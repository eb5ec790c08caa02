import tensorflow as tf


def gd_step(w, b, x, y, lr):
    with tf.GradientTape() as tape:
        loss = tf.sqrt(tf.reduce_mean((x @ w + b - tf.reshape(y, (-1, 1))) ** 2))
    dw, db = tape.gradient(loss, [w, b])
    w.assign_sub(lr * dw)
    b.assign_sub(lr * db)
