import tensorflow as tf


def celsius_to_f(t):
    t = tf.cast(t, tf.int32)
    return tf.cast(t, tf.float32) * 1.8 + 32
