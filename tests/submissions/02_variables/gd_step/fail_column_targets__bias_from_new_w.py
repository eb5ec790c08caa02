import tensorflow as tf


def gd_step(w, b, x, y, lr):
    y = tf.reshape(y, (-1, 1))
    for variable in (w, b):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((x @ w + b - y) ** 2)
        variable.assign_sub(lr * tape.gradient(loss, variable))
