import tensorflow as tf


def flatten_batch(x):
    return tf.reshape(x, [tf.shape(x)[0], -1])
