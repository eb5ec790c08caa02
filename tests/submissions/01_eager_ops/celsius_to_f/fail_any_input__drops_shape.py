import tensorflow as tf


def celsius_to_f(t):
    return tf.squeeze(tf.cast(t, tf.float32) * 1.8 + 32)
