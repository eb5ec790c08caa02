import tensorflow as tf


def make_matrix(rows, cols):
    matrix = tf.Variable(tf.zeros((rows, cols)))
    for i in range(rows):
        for j in range(cols):
            matrix[i, j].assign(i * cols + j)
    return matrix
