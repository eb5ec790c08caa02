import tensorflow as tf


def celsius_to_f(t):
    return tf.cast(t * 9 / 5 + 32, tf.float32)
