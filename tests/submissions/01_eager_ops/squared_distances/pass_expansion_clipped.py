import tensorflow as tf


def squared_distances(a, b):
    a, b = tf.cast(a, tf.float32), tf.cast(b, tf.float32)
    a2 = tf.reduce_sum(a * a, axis=1, keepdims=True)
    b2 = tf.reduce_sum(b * b, axis=1)
    cross = tf.matmul(a, b, transpose_b=True)
    return tf.maximum(a2 - 2.0 * cross + b2, 0.0)
