import tensorflow as tf


def stable_softmax(x):
    return tf.nn.log_softmax(x)
