import tensorflow as tf


def row_normalise(x):
    x = tf.cast(x, tf.float32)
    sums = tf.reduce_sum(x, axis=1)
    return x / tf.expand_dims(sums, -1)
