import tensorflow as tf


@tf.function
def make_matrix(rows, cols):
    i, j = tf.meshgrid(tf.range(rows), tf.range(cols), indexing="ij")
    return tf.cast(i * cols + j, tf.float32)
