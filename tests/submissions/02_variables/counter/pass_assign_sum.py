import tensorflow as tf


class Counter:
    def __init__(self):
        self.count = tf.Variable(0, dtype=tf.int64)

    def add(self, k):
        self.count.assign(self.count + k)

    def reset(self):
        self.count.assign(tf.zeros_like(self.count))

    def value(self):
        return self.count.numpy()
