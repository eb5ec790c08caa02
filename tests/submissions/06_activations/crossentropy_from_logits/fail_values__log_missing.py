import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    p = tf.nn.softmax(logits)
    return -tf.reduce_mean(tf.gather(p, labels, axis=1, batch_dims=1))
