import tensorflow as tf


def make_matrix(rows, cols):
    return tf.reshape(tf.range(rows * cols, dtype=tf.float32), (cols, rows))
