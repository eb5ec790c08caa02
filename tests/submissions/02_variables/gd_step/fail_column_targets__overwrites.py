import tensorflow as tf


def gd_step(w, b, x, y, lr):
    y = tf.reshape(y, (-1, 1))
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((x @ w + b - y) ** 2)
    grad_w, grad_b = tape.gradient(loss, [w, b])
    w.assign(lr * grad_w)
    b.assign(lr * grad_b)
