import tensorflow as tf


def gd_step(w, b, x, y, lr):
    error = x @ w + b - tf.reshape(y, (-1, 1))
    w.assign_sub(lr * tf.transpose(x) @ error / len(x))
    b.assign_sub(lr * tf.reduce_mean(error, axis=0))
