import math


def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    rows = int(n * (1 - validation_split))
    return math.ceil(rows * epochs / batch_size)
