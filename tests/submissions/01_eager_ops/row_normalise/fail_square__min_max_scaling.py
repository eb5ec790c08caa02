import tensorflow as tf


def row_normalise(x):
    x = tf.cast(x, tf.float32)
    lo = tf.reduce_min(x, 1, keepdims=True)
    return (x - lo) / (tf.reduce_max(x, 1, keepdims=True) - lo)
