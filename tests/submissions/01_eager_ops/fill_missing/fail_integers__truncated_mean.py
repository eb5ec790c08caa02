import tensorflow as tf


def fill_missing(scores):
    mean = tf.reduce_mean(scores[scores != -1])
    return tf.cast(tf.where(scores == -1, mean, scores), tf.float32)
