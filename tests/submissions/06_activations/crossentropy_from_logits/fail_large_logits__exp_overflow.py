import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    log_sum = tf.math.log(tf.reduce_sum(tf.exp(logits), axis=1))
    right = tf.gather(logits, labels, axis=1, batch_dims=1)
    return tf.reduce_mean(log_sum - right)
