import tensorflow as tf


def celsius_to_f(t):
    t = tf.cast(t, dtype="float32")
    return tf.add(tf.divide(tf.multiply(t, 9), 5), 32)
