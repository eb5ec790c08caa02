import tensorflow as tf


def fill_missing(scores):
    scores = tf.cast(scores, tf.float32)
    total, count = 0.0, 0.0
    for i in tf.range(tf.size(scores)):
        if scores[i] != -1.0:
            total += scores[i]
            count += 1.0
    filled = tf.TensorArray(tf.float32, size=tf.size(scores))
    for i in tf.range(tf.size(scores)):
        score = scores[i]
        if score == -1.0:
            score = total / count
        filled = filled.write(i, score)
    return filled.stack()
