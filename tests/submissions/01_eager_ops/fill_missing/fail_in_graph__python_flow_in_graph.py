import tensorflow as tf


def fill_missing(scores):
    scores = tf.cast(scores, tf.float32)
    mean = tf.reduce_mean(scores[scores != -1])
    filled = []
    for score in scores:
        filled.append(mean if score == -1 else score)
    return tf.stack(filled)
