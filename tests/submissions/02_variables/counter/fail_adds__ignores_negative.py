import tensorflow as tf


class Counter:
    def __init__(self):
        self.count = tf.Variable(0)

    def add(self, k):
        if k > 0:
            self.count.assign_add(k)

    def reset(self):
        self.count.assign(0)

    def value(self):
        return int(self.count.numpy())
