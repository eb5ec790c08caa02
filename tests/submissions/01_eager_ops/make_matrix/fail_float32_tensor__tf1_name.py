import tensorflow as tf


def make_matrix(rows, cols):
    return tf.to_float(tf.reshape(tf.range(rows * cols), (rows, cols)))
