import numpy as np


def stable_softmax(x):
    e = 2.0 ** (x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)
