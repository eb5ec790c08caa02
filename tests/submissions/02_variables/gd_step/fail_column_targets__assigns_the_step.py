import tensorflow as tf


def gd_step(w, b, x, y, lr):
    y = tf.reshape(y, (-1, 1))
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(x @ w + b - y))
    dw, db = tape.gradient(loss, [w, b])
    w.assign(-lr * dw)
    b.assign(-lr * db)
