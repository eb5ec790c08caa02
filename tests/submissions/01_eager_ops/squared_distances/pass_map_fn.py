import tensorflow as tf


def squared_distances(a, b):
    a, b = tf.cast(a, tf.float32), tf.cast(b, tf.float32)
    return tf.map_fn(lambda point: tf.reduce_sum((point - b) ** 2, axis=1), a)
