import tensorflow as tf


def row_normalise(x):
    x = tf.cast(x, tf.float32)
    return x / tf.reduce_max(x, axis=1, keepdims=True)
