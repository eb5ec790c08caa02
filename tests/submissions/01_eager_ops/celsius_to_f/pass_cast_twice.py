import tensorflow as tf


def celsius_to_f(t):
    t = tf.cast(t, tf.float64)
    t *= 1.8
    t += 32
    return tf.cast(t, tf.float32)
