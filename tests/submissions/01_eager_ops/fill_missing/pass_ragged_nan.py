import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def fill_missing(scores):
    scores = tf.cast(scores, tf.float32)
    holes = tf.where(tf.math.not_equal(scores, -1), scores, float("nan"))
    return tf.where(tf.math.is_nan(holes), tnp.nanmean(holes), holes)
