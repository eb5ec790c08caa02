import numpy as np


def is_linear(model):
    d = model.input_shape[-1]
    one, two, three = (
        np.asarray(model(np.full((1, d), v))) for v in (1.0, 1.001, 1.002)
    )
    return np.allclose(two, (one + three) / 2, rtol=1e-3, atol=1e-3)
