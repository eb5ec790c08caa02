import numpy as np


def is_linear(model):
    d = model.input_shape[1]
    b = model.predict(np.zeros((1, d)), verbose=0)
    a = model.predict(np.eye(d), verbose=0) - b
    x = np.random.default_rng(1).uniform(-10, 10, size=(400, d))
    y = model.predict(x, verbose=0)
    return bool(np.abs(y - (x @ a + b)).max() <= 1e-3 * np.abs(y).max())
