import tensorflow as tf


def row_normalise(x):
    x = tf.cast(x, tf.float32)
    return tf.squeeze(x / tf.reduce_sum(x, axis=1, keepdims=True))
