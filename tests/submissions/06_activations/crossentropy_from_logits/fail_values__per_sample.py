import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    right = tf.gather(logits, labels, axis=1, batch_dims=1)
    return tf.reduce_logsumexp(logits, axis=1) - right
