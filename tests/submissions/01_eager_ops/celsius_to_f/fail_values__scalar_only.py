import tensorflow as tf


def celsius_to_f(t):
    return tf.constant(float(t) * 1.8 + 32, dtype=tf.float32)
