"""Four activation functions, written out."""

import numpy as np


def activate(x, name):
    """Return x after the activation function of that name, value by value.

    Args:
        x: float32 NumPy array of any shape, values from -1000 to 1000.
        name: "relu", "sigmoid", "tanh" or "linear".

    Returns:
        NumPy array or tensor (not a list) of the shape of x, without NaN.

    Example:
        activate(np.float32([-1, 0, 2]), "relu") -> [0. 0. 2.]
    """
    # BEGIN SOLUTION
    if name == "relu":
        return np.maximum(x, 0)
    if name == "sigmoid":
        # tanh never overflows, exp does.
        return 0.5 * (1 + np.tanh(0.5 * x))
    if name == "tanh":
        return np.tanh(x)
    return x
    # END SOLUTION
