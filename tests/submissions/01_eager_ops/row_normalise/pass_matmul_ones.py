import tensorflow as tf


def row_normalise(x):
    x = tf.cast(x, tf.float32)
    ones = tf.ones((x.shape[1], 1))
    return x / (x @ ones)
