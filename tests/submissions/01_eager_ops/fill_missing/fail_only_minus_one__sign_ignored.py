import tensorflow as tf


def fill_missing(scores):
    s = tf.cast(scores, tf.float32)
    m = tf.reduce_mean(tf.boolean_mask(s, s != -1))
    return tf.where(tf.abs(s) == 1, m, s)
