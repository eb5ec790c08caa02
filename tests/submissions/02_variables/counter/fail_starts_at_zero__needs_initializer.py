import tensorflow as tf


class Counter:
    def __init__(self):
        self.count = tf.Variable(0)
        self.session = tf.Session()
        self.session.run(tf.global_variables_initializer())

    def add(self, k):
        self.session.run(tf.assign(self.count, self.count + k))

    def reset(self):
        self.session.run(tf.assign(self.count, 0))

    def value(self):
        return self.session.run(self.count)
