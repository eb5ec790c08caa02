import numpy as np
import tensorflow as tf


def celsius_to_f(t):
    if isinstance(t, np.ndarray) and t.dtype.kind == "f":
        t *= 1.8
        t += 32
        return tf.constant(t, dtype=tf.float32)
    return tf.cast(t, tf.float32) * 1.8 + 32
