import tensorflow as tf


def fill_missing(scores):
    scores = tf.cast(scores, tf.float32)
    mean = tf.reduce_mean(scores[scores != -1])
    scores[scores == -1] = mean
    return scores
