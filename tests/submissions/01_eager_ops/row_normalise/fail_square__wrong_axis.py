import tensorflow as tf


def row_normalise(x):
    x = tf.cast(x, tf.float32)
    return x / tf.reduce_sum(x, axis=0)
