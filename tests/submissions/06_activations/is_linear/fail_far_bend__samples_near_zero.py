import numpy as np


def is_linear(model):
    a, b = np.random.normal(size=(2, 1000, model.input_shape[-1]))
    ya, yb = np.asarray(model(a)), np.asarray(model(b))
    gap = np.asarray(model((a + b) / 2)) - (ya + yb) / 2
    return bool(np.abs(gap).max() < 1e-3 * np.abs(ya).max())
