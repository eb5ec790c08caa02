import tensorflow as tf


def celsius_to_f(t):
    if isinstance(t, (int, float)):
        return 1.8 * t + 32
    return 1.8 * tf.cast(t, tf.float32) + 32
