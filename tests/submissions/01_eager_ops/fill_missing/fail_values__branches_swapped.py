import tensorflow as tf


def fill_missing(scores):
    scores = tf.cast(scores, tf.float32)
    mean = tf.reduce_mean(scores[scores != -1])
    return tf.where(scores == -1, scores, mean)
