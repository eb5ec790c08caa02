import tensorflow as tf


def make_matrix(rows, cols):
    return tf.squeeze(tf.reshape(tf.range(rows * cols, dtype=tf.float32), (rows, cols)))
