import numpy as np


def is_linear(model):
    x = np.random.uniform(-10, 10, (500, model.input_shape[-1]))
    return np.allclose(model(2 * x), 2 * np.asarray(model(x)), rtol=1e-3, atol=1e-3)
