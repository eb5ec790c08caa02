import tensorflow as tf


def make_matrix(rows, cols):
    matrix = tf.zeros((rows, cols))
    for i in range(rows):
        matrix[i] = tf.range(i * cols, (i + 1) * cols, dtype=tf.float32)
    return matrix
