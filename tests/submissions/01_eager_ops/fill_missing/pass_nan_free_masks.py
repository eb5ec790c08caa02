import tensorflow as tf


def fill_missing(scores):
    scores = tf.cast(scores, tf.float32)
    known = tf.cast(scores != -1.0, tf.float32)
    mean = tf.reduce_sum(scores * known) / tf.reduce_sum(known)
    return scores * known + mean * (1.0 - known)
