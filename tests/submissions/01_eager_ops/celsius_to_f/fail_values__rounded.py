import tensorflow as tf


def celsius_to_f(t):
    return tf.round(tf.cast(t, tf.float32) * 1.8 + 32)
