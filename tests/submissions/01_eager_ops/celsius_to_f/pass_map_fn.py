import tensorflow as tf


def celsius_to_f(t):
    t = tf.cast(t, tf.float32)
    flat = tf.map_fn(lambda c: 1.8 * c + 32.0, tf.reshape(t, [-1]))
    return tf.reshape(flat, tf.shape(t))
