import numpy as np
import tensorflow as tf


def celsius_to_f(t):
    fahrenheit = np.asarray(t, dtype="float64") * 9 / 5 + 32
    return tf.constant(fahrenheit, dtype=tf.float32)
