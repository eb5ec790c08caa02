import tensorflow as tf


def squared_distances(a, b):
    a, b = tf.cast(a, tf.float32), tf.cast(b, tf.float32)
    a2 = tf.reduce_sum(a * a, axis=1)[:, None]
    b2 = tf.reduce_sum(b * b, axis=1)
    return a2 - 2 * a @ tf.transpose(b) + b2
