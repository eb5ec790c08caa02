import tensorflow as tf


def stable_softmax(x):
    return tf.nn.softmax(x)
