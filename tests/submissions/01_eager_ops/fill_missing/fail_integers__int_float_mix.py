import tensorflow as tf


def fill_missing(scores):
    known = tf.cast(tf.boolean_mask(scores, scores != -1), tf.float32)
    mean = tf.reduce_mean(known)
    mask = tf.cast(scores == -1, tf.float32)
    return mask * mean + (1 - mask) * scores
