import tensorflow as tf


def fill_missing(scores):
    scores = tf.cast(scores, tf.float32)
    mean = tf.reduce_mean(scores[scores != -1])
    where = tf.where(scores == -1)
    return tf.tensor_scatter_nd_update(
        scores, where, tf.fill(tf.shape(where)[:1], mean)
    )
