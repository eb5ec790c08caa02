import tensorflow as tf


def fill_missing(scores):
    known = tf.cast(scores[scores != -1], tf.float64)
    mean = tf.reduce_mean(known)
    return tf.where(scores == -1, mean, tf.cast(scores, tf.float64))
