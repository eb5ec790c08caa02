"""What a Conv2D layer computes, place by place."""

import numpy as np


def conv_forward(images, kernel, bias, strides=1):
    """Return the output of a Conv2D layer without padding that has these weights.

    Args:
        images: float32 NumPy array of shape (n, height, width, channels).
        kernel: float32 NumPy array of shape (side, side, channels, filters).
        bias: float32 NumPy array of shape (filters,).
        strides: From one place to the next, in both directions.

    Returns:
        Array or tensor of shape (n, rows, columns, filters).

    Example:
        With images of shape (1, 2, 3, 1) that hold [[1, 2, 3], [4, 5, 6]], a kernel of
        four ones and a bias of 10 the output holds [[22, 26]]: 1 + 2 + 4 + 5 + 10 and
        2 + 3 + 5 + 6 + 10.
    """
    # TODO: write your answer here
    raise NotImplementedError
