import tensorflow as tf


def celsius_to_f(t):
    result = tf.Variable(tf.cast(t, tf.float32))
    result.assign(result * 1.8 + 32)
    return result
