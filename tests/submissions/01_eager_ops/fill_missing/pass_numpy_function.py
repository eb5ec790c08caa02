import numpy as np
import tensorflow as tf


def fill_missing(scores):
    def fill(values):
        values = values.astype(np.float32)
        values[values == -1] = values[values != -1].mean()
        return values

    return tf.numpy_function(fill, [scores], tf.float32)
