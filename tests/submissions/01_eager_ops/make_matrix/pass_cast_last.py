import tensorflow as tf


def make_matrix(rows, cols):
    return tf.cast(tf.reshape(tf.range(rows * cols), [rows, cols]), "float32")
