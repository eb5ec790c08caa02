import numpy as np
import tensorflow as tf


def make_matrix(rows, cols):
    return tf.constant(np.arange(float(rows * cols)).reshape(rows, cols))
