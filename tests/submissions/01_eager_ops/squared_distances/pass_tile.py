import tensorflow as tf


@tf.function
def squared_distances(a, b):
    a, b = tf.cast(a, tf.float32), tf.cast(b, tf.float32)
    n, m = tf.shape(a)[0], tf.shape(b)[0]
    left = tf.repeat(a, m, axis=0)
    right = tf.tile(b, [n, 1])
    return tf.reshape(tf.norm(left - right, axis=1) ** 2, (n, m))
