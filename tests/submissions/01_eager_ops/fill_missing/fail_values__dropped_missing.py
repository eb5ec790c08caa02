import tensorflow as tf


def fill_missing(scores):
    scores = tf.cast(scores, tf.float32)
    return tf.boolean_mask(scores, scores != -1)
