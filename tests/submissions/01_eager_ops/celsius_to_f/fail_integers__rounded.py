import tensorflow as tf


def celsius_to_f(t):
    t = tf.convert_to_tensor(t)
    fahrenheit = tf.cast(t, tf.float32) * 1.8 + 32
    return tf.cast(fahrenheit, t.dtype)
