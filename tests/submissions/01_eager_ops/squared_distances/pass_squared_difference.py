import tensorflow as tf


def squared_distances(a, b):
    a = tf.cast(tf.convert_to_tensor(a), tf.float32)
    b = tf.cast(tf.convert_to_tensor(b), tf.float32)
    n, d = a.shape
    m, _ = b.shape
    left = tf.broadcast_to(tf.reshape(a, (n, 1, d)), (n, m, d))
    return tf.reduce_sum(tf.math.squared_difference(left, b), axis=[2])
