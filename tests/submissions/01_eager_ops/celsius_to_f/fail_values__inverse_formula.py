import tensorflow as tf


def celsius_to_f(t):
    return (tf.cast(t, tf.float32) - 32) * 5 / 9
