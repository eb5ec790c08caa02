import tensorflow as tf


def row_normalise(x):
    sums = tf.reduce_sum(x, axis=1, keepdims=True)
    return tf.cast(x, tf.float32) / tf.cast(sums, tf.float32)
