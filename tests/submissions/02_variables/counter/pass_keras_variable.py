import keras


class Counter:
    def __init__(self):
        self.count = keras.Variable(0, dtype="int32")

    def add(self, k):
        self.count.assign_add(k)

    def reset(self):
        self.count.assign(0)

    def value(self):
        return int(self.count)
