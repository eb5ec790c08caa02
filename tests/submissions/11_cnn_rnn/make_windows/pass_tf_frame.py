import tensorflow as tf


def make_windows(series, width):
    series = tf.cast(series, tf.float32)
    x = tf.signal.frame(series[:-1], width, 1)
    return x[..., tf.newaxis], series[width:]
