import tensorflow as tf


def row_normalise(x):
    x = tf.cast(x, tf.float32)
    return tf.transpose(tf.transpose(x) / tf.reduce_sum(x, 1))
