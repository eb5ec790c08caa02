import tensorflow as tf


def grad_at(f, x):
    h = 0.01
    x = tf.constant(float(x))
    return float(f(x + h) - f(x - h)) / (2 * h)
