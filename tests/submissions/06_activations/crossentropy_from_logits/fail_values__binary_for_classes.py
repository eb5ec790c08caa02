import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    hot = tf.one_hot(labels, logits.shape[1])
    p = tf.nn.softmax(logits)
    losses = hot * tf.math.log(p) + (1 - hot) * tf.math.log(1 - p)
    return -tf.reduce_mean(tf.reduce_sum(losses, axis=1))
