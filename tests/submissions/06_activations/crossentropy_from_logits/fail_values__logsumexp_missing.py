import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    return -tf.reduce_mean(tf.gather(logits, labels, axis=1, batch_dims=1))
