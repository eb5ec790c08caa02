import numpy as np


def is_linear(model):
    d = model.input_shape[-1]
    a = np.random.uniform(-10, 10, (500, d))
    b = np.random.uniform(-10, 10, (500, d))
    ya, yb, ym = (np.asarray(model(v)) for v in (a, b, (a + b) / 2))
    return np.allclose(ym, (ya + yb) / 2, atol=1e-3 * np.abs(ya).max())
