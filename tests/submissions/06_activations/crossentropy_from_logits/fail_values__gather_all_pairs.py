import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    lp = tf.nn.log_softmax(logits)
    return -tf.reduce_mean(tf.gather(lp, labels, axis=1))
