import math


def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    rows = int(n * validation_split) or n
    return math.ceil(rows / batch_size) * epochs
