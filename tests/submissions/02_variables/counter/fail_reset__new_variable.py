import tensorflow as tf


class Counter:
    def __init__(self):
        self.reset()

    def add(self, k):
        self.count.assign_add(k)

    def reset(self):
        self.count = tf.Variable(0)

    def value(self):
        return self.count.numpy()
