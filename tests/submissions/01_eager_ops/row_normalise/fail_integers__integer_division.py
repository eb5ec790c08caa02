import tensorflow as tf


def row_normalise(x):
    x = tf.convert_to_tensor(x)
    fractions = x / tf.reduce_sum(x, axis=1, keepdims=True)
    return tf.cast(tf.cast(fractions, x.dtype), tf.float32)
