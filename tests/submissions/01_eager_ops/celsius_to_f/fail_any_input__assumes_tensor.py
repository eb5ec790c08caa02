import tensorflow as tf


def celsius_to_f(t):
    if t.dtype != tf.float32:
        t = tf.cast(t, tf.float32)
    return tf.convert_to_tensor(t) * 1.8 + 32
