import tensorflow as tf


@tf.function
def fill_missing(scores):
    scores = tf.cast(scores, tf.float32)
    mean = tf.reduce_mean(tf.gather(scores, tf.where(scores != -1)[:, 0]))
    return tf.map_fn(lambda s: mean if s == -1 else s, scores)
