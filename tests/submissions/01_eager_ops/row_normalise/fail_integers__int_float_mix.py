import tensorflow as tf


def row_normalise(x):
    sums = tf.cast(tf.reduce_sum(x, axis=1, keepdims=True), tf.float32)
    return x / sums
