import tensorflow as tf


def fill_missing(scores):
    scores = tf.cast(scores, tf.float32)
    return tf.where(scores == -1, tf.reduce_mean(scores), scores)
