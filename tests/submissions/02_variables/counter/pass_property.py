import numpy as np
import tensorflow as tf


class Counter:
    def __init__(self):
        self._count = tf.Variable(0, dtype=tf.int32, trainable=False)

    @property
    def count(self):
        return self._count

    def add(self, k):
        self._count.assign_add(tf.constant(k))

    def reset(self):
        self._count.assign_sub(self._count)

    def value(self):
        return np.asarray(self._count)
