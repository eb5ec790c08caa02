import tensorflow as tf


class Counter:
    def __init__(self):
        self.count = tf.Variable(0)

    def add(self, k):
        self.count + k

    def reset(self):
        self.count.assign(0)

    def value(self):
        return self.count.numpy()
