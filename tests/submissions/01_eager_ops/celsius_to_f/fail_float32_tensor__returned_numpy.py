import numpy as np


def celsius_to_f(t):
    return (np.asarray(t) * 1.8 + 32).astype("float32")
