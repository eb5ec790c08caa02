import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    p = tf.gather(tf.nn.softmax(logits), labels, axis=1, batch_dims=1)
    return -tf.reduce_mean(tf.math.log(tf.maximum(p, 1e-7)))
