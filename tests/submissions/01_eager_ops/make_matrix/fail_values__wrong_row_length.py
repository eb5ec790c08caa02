import tensorflow as tf


def make_matrix(rows, cols):
    numbers = [[float(i * rows + j) for j in range(cols)] for i in range(rows)]
    return tf.constant(numbers)
