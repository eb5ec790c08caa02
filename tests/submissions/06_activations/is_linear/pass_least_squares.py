import numpy as np


def is_linear(model):
    rng = np.random.default_rng()
    x = rng.uniform(-10, 10, size=(600, model.input_shape[-1]))
    y = model(x).numpy()
    design = np.column_stack([x, np.ones(len(x))])
    solution = np.linalg.lstsq(design, y, rcond=None)[0]
    error = np.abs(design @ solution - y).max()
    return error < 1e-3 * np.abs(y).max()
