import math


def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    rows = n - int(n * validation_split)
    return math.ceil(rows / batch_size) * epochs
