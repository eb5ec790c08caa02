import tensorflow as tf


def row_normalise(x):
    x = tf.cast(x, tf.float32)
    return (x - tf.reduce_mean(x, 1, keepdims=True)) / tf.math.reduce_std(
        x, 1, keepdims=True
    )
