import numpy as np
import tensorflow as tf


def make_matrix(rows, cols):
    return tf.constant(np.arange(rows * cols, dtype=np.float32).reshape(rows, cols))
