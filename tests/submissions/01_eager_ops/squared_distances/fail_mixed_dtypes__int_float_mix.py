import tensorflow as tf


def squared_distances(a, b):
    difference = a[:, tf.newaxis, :] - b[tf.newaxis, :, :]
    return tf.reduce_sum(tf.cast(difference, tf.float32) ** 2, axis=2)
