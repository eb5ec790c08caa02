import tensorflow as tf


def row_normalise(x):
    normalised, _ = tf.linalg.normalize(tf.cast(x, tf.float32), ord=1, axis=1)
    return normalised
