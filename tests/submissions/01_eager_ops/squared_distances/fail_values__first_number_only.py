import tensorflow as tf


def squared_distances(a, b):
    a, b = tf.cast(a, tf.float32), tf.cast(b, tf.float32)
    return (a[:, :1] - tf.transpose(b[:, :1])) ** 2
