import keras
import numpy as np


def loss_after(x, rate, steps):
    """Train a real layer on targets of zero and return the last loss."""
    layer = keras.layers.Dense(1, use_bias=False)
    layer.build(x.shape)
    start = 1 + np.arange(x.shape[1])[:, None] / 7
    layer.set_weights([start])
    for _ in range(steps):
        slope = 2 / len(x) * x.T @ np.asarray(layer(x))
        layer.kernel.assign_sub(rate * slope)
    return float(np.mean(np.asarray(layer(x)) ** 2))


def stable_rate(x):
    x = x.astype("float32")
    low, high = 1e-3, 100.0
    with np.errstate(all="ignore"):
        for _ in range(9):
            middle = float(np.sqrt(low * high))
            before, after = loss_after(x, middle, 0), loss_after(x, middle, 60)
            if np.isfinite(after) and after <= before:
                low = middle
            else:
                high = middle
    return float(np.sqrt(low * high))
