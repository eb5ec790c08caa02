import tensorflow as tf


def celsius_to_f(t):
    return tf.convert_to_tensor(t) * 9 / 5 + 32
