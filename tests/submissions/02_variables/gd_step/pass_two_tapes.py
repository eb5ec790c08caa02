import tensorflow as tf


def gd_step(w, b, x, y, lr):
    y = tf.reshape(y, [-1, 1])
    with tf.GradientTape() as tape_w, tf.GradientTape() as tape_b:
        loss = tf.reduce_mean(tf.square(tf.matmul(x, w) + b - y))
    step_w = lr * tape_w.gradient(loss, w)
    step_b = lr * tape_b.gradient(loss, b)
    w.assign(w - step_w)
    b.assign(b - step_b)
    return w, b
