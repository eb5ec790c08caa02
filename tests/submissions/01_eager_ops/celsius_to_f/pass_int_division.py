import tensorflow as tf


def celsius_to_f(t):
    return tf.cast(tf.cast(t, tf.float64) * 18 / 10 + 32, tf.float32)
