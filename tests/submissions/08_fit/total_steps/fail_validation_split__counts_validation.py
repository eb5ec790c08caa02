import math


def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    training = int(n * (1 - validation_split))
    steps = math.ceil(training / batch_size)
    steps += math.ceil((n - training) / batch_size)
    return steps * epochs
