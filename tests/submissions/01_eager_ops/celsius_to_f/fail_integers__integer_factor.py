import tensorflow as tf


def celsius_to_f(t):
    t = tf.convert_to_tensor(t)
    fahrenheit = t * tf.cast(1.8, t.dtype) + 32
    return tf.cast(fahrenheit, tf.float32)
