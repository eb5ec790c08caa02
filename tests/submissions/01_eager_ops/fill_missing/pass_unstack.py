import tensorflow as tf


def fill_missing(scores):
    scores = tf.unstack(tf.cast(scores, tf.float32))
    known = [tf.where(s == -1.0, 0.0, 1.0) for s in scores]
    mean = sum(s * k for s, k in zip(scores, known, strict=True)) / sum(known)
    return tf.stack(
        [k * s + (1 - k) * mean for s, k in zip(scores, known, strict=True)]
    )
