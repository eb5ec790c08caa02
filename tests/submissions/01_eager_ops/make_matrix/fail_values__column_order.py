import tensorflow as tf


def make_matrix(rows, cols):
    numbers = tf.range(rows * cols, dtype=tf.float32)
    return tf.transpose(tf.reshape(numbers, (cols, rows)))
