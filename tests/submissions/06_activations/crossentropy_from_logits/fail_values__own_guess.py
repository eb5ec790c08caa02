import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    return tf.reduce_mean(-tf.reduce_max(tf.nn.log_softmax(logits), axis=1))
