import tensorflow as tf


class Counter(tf.Module):
    def __init__(self, start=0):
        super().__init__()
        self.count = tf.Variable(start, trainable=False, name="count")

    def add(self, k):
        return self.count.assign_add(k)

    def reset(self):
        return self.count.assign_sub(self.count)

    def value(self):
        return self.count.numpy().item()
