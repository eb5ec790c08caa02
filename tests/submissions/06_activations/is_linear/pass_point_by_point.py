import numpy as np


def is_linear(model):
    n = model.input_shape[-1]
    rng = np.random.default_rng(1)
    for _ in range(300):
        x, y = rng.uniform(-10, 10, (2, 1, n))
        t = rng.uniform()
        between = model(t * x + (1 - t) * y).numpy()
        mixed = t * model(x).numpy() + (1 - t) * model(y).numpy()
        if not np.allclose(between, mixed, rtol=1e-3, atol=1e-3):
            return False
    return True
