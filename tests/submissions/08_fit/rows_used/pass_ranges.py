import math


def rows_used(n, batch_size, validation_split=0.0):
    split = math.floor(n * (1.0 - validation_split))
    number = math.ceil(split / batch_size)
    batches = [
        range(i * batch_size, min((i + 1) * batch_size, split)) for i in range(number)
    ]
    return batches, range(split, n)
