import tensorflow as tf


def squared_distances(a, b):
    a, b = tf.cast(a, tf.float64), tf.cast(b, tf.float64)
    a2 = tf.reduce_sum(a**2, axis=1)[:, None]
    b2 = tf.reduce_sum(b**2, axis=1)[None, :]
    return tf.cast(tf.nn.relu(a2 + b2 - 2 * a @ tf.transpose(b)), tf.float32)
