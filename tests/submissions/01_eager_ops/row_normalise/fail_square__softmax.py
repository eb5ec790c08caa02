import tensorflow as tf


def row_normalise(x):
    return tf.nn.softmax(tf.cast(x, tf.float32), axis=1)
