import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    hot = tf.one_hot(labels, logits.shape[1])
    losses = -hot * tf.nn.log_softmax(logits)
    return tf.reduce_sum(losses) / 5
