import tensorflow as tf


def gd_step(w, b, x, y, lr):
    error = x @ w + b - y
    w.assign_sub(lr * 2 * tf.transpose(x) @ error / len(x))
    b.assign_sub(lr * 2 * tf.reduce_mean(error, axis=0))
