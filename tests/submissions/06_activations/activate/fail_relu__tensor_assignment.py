import numpy as np
import tensorflow as tf


def activate(x, name):
    y = tf.constant(x)
    if name == "relu":
        for index in np.ndindex(x.shape):
            if x[index] < 0:
                y[index] = 0
        return y
    if name == "sigmoid":
        return tf.sigmoid(y)
    if name == "tanh":
        return tf.tanh(y)
    return y
