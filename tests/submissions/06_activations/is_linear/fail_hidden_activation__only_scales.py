import numpy as np


def is_linear(model):
    d = model.input_shape[-1]
    offset = np.asarray(model(np.zeros((1, d))))
    x = np.random.uniform(-5, 5, (500, d))
    y = np.asarray(model(x)) - offset
    double = np.asarray(model(2 * x)) - offset
    return np.allclose(double, 2 * y, rtol=1e-3, atol=1e-3 * np.abs(y).max())
