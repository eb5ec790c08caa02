import tensorflow as tf


def row_normalise(x):
    return x / tf.reduce_sum(x, axis=1, keepdims=True)
