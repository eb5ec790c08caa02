class Counter:
    def __init__(self):
        self.count = 0

    def add(self, k):
        self.count += k

    def reset(self):
        self.count = 0

    def value(self):
        return self.count
