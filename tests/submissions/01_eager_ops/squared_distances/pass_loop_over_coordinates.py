import tensorflow as tf


def squared_distances(a, b):
    a, b = tf.cast(a, tf.float32), tf.cast(b, tf.float32)
    total = tf.zeros((a.shape[0], b.shape[0]))
    for k in range(a.shape[1]):
        total += (a[:, k : k + 1] - b[:, k]) ** 2
    return total
