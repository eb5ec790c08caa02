import tensorflow as tf


def squared_distances(a, b):
    a = tf.cast(a, tf.float32)
    b = tf.cast(b, tf.float32)
    return tf.reduce_sum(a[:, None] - b[None], axis=-1) ** 2
