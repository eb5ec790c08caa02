import tensorflow as tf


def celsius_to_f(t):
    if not tf.is_tensor(t):
        t = tf.convert_to_tensor(t)
    if t.dtype != tf.float32:
        t = tf.cast(t, tf.float32)
    return t * tf.constant(1.8) + tf.constant(32.0)
