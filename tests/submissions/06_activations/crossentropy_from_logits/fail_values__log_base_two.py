import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    right = tf.gather(logits, labels, axis=1, batch_dims=1)
    loss = tf.reduce_mean(tf.reduce_logsumexp(logits, axis=1) - right)
    return loss / tf.math.log(2.0)
