import tensorflow as tf


def gd_step(w, b, x, y, lr):
    n = len(x)
    error = x @ w + b - tf.reshape(y, (n, 1))
    grad_w = 2 / n * tf.transpose(x) @ error
    grad_b = 2 / n * tf.reduce_sum(error, axis=0)
    w.assign_add(-lr * grad_w)
    b.assign_add(-lr * grad_b)
