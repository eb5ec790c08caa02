import tensorflow as tf


def make_matrix(rows, cols):
    matrix = []
    for i in range(rows):
        matrix.append([float(i * cols + j) for j in range(cols)])
    return tf.constant(matrix)
