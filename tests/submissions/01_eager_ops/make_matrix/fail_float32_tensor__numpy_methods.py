import tensorflow as tf


def make_matrix(rows, cols):
    return tf.range(rows * cols, dtype=tf.float32).reshape(rows, cols)
