import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    top = tf.reduce_max(logits, axis=-1, keepdims=True)
    shifted = logits - top
    log_sum = tf.math.log(tf.reduce_sum(tf.exp(shifted), axis=-1))
    rows = tf.range(tf.shape(labels, out_type=tf.int64)[0], dtype=tf.int64)
    picked = tf.gather_nd(shifted, tf.stack([rows, labels], axis=1))
    return tf.reduce_mean(log_sum - picked)
