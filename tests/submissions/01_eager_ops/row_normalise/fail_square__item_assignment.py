import tensorflow as tf


def row_normalise(x):
    x = tf.cast(x, tf.float32)
    for i in range(len(x)):
        x[i] = x[i] / tf.reduce_sum(x[i])
    return x
