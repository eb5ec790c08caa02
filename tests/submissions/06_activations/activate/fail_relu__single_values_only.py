import math


def activate(x, name):
    if name == "relu":
        return x if x > 0 else 0
    if name == "sigmoid":
        return 1 / (1 + math.exp(-x))
    if name == "tanh":
        return math.tanh(x)
    return x
