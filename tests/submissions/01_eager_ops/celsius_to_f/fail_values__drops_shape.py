import tensorflow as tf


def celsius_to_f(t):
    t = tf.reshape(tf.cast(t, tf.float32), [-1])
    return t * 1.8 + 32
