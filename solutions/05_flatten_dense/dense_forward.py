"""What a Dense layer computes, without the layer."""

import numpy as np


def dense_forward(x, kernel, bias, activation=None):
    """Return the output of a Dense layer that has this kernel and this bias.

    Args:
        x: float32 NumPy array of shape (n, inputs), one sample per row.
        kernel: float32 NumPy array of shape (inputs, units).
        bias: float32 NumPy array of shape (units,).
        activation: None (no activation function) or "relu".

    Returns:
        Array or tensor of shape (n, units).

    Example:
        dense_forward(np.float32([[1, 2]]), np.float32([[3], [4]]), np.float32([5]))
        -> [[16.]]
    """
    # BEGIN SOLUTION
    z = x @ kernel + bias
    # ReLU comes last: it sees the bias, too.
    return np.maximum(z, 0) if activation == "relu" else z
    # END SOLUTION
