import tensorflow as tf


def fill_missing(scores):
    scores = tf.cast(scores, tf.float32)
    known = tf.where(scores == -1, 0.0, scores)
    return tf.where(scores == -1, tf.reduce_mean(known), scores)
