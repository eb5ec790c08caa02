import tensorflow as tf


def celsius_to_f(t):
    return t.astype(tf.float32) * 1.8 + 32
