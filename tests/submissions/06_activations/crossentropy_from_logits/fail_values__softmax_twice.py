import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    return tf.reduce_mean(
        tf.nn.sparse_softmax_cross_entropy_with_logits(labels, tf.nn.softmax(logits))
    )
