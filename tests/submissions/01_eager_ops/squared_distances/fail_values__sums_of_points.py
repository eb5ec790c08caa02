import tensorflow as tf


def squared_distances(a, b):
    a, b = tf.cast(a, tf.float32), tf.cast(b, tf.float32)
    return tf.reduce_sum((a[:, None] + b[None]) ** 2, axis=2)
