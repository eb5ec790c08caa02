import math


def flatten_batch(x):
    n, *rest = x.shape
    return x.reshape(n, math.prod(rest))
