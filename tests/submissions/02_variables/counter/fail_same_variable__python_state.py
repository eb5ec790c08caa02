import tensorflow as tf


class Counter:
    def __init__(self):
        self.count = tf.Variable(0)
        self.total = 0

    def add(self, k):
        self.total += k

    def reset(self):
        self.total = 0

    def value(self):
        return self.total
