import tensorflow as tf


def squared_distances(a, b):
    a, b = tf.cast(a, tf.float32), tf.cast(b, tf.float32)
    return tf.vectorized_map(lambda p: tf.reduce_sum((p - b) ** 2, axis=1), a)
