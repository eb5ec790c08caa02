import tensorflow as tf


def row_normalise(x):
    rows = [row / tf.reduce_sum(row) for row in tf.cast(x, tf.float32)]
    return tf.stack(rows)
