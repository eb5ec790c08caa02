import tensorflow as tf


def stable_softmax(x):
    return tf.exp(x - tf.reduce_logsumexp(x, axis=-1, keepdims=True))
