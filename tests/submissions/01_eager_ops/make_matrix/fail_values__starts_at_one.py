import tensorflow as tf


def make_matrix(rows, cols):
    numbers = tf.range(1, rows * cols + 1, dtype=tf.float32)
    return tf.reshape(numbers, (rows, cols))
