import numpy as np


def stable_softmax(x):
    x64 = x.astype(np.float64)
    m = np.expand_dims(np.amax(x64, axis=-1), -1)
    e = np.exp(x64 - m)
    s = np.expand_dims(e.sum(-1), -1)
    return (e / s).astype(np.float32)
