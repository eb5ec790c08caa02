import tensorflow as tf


def make_matrix(rows, cols):
    all_rows = [tf.range(r * cols, (r + 1) * cols) for r in range(rows)]
    return tf.cast(tf.stack(all_rows), tf.float32)
