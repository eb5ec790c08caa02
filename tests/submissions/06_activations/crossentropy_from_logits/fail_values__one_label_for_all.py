import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    return tf.reduce_mean(-tf.nn.log_softmax(logits)[:, labels[0]])
