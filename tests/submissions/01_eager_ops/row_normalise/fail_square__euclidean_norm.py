import tensorflow as tf


def row_normalise(x):
    return tf.math.l2_normalize(tf.cast(x, tf.float32), axis=1)
