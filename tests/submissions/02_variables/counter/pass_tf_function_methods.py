import tensorflow as tf


class Counter:
    def __init__(self):
        self.count = tf.Variable(0)

    @tf.function
    def add(self, k):
        self.count.assign_add(k)

    @tf.function
    def reset(self):
        self.count.assign(0)

    def value(self):
        return float(self.count)
