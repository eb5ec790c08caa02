"""Step 1, data: images ready for a model, in three parts."""

import numpy as np

from kerasdojo import data


def split_digits(seed):
    """Return training, validation and test data of the digits.

    Args:
        seed: An int. The same seed gives the same parts, another seed others.

    Returns:
        ((x_train, y_train), (x_val, y_val), (x_test, y_test)) with 1200, 297 and 300
        images: x float32, shape (n, 8, 8), values 0 to 1; y the labels, shape (n,).

    Example:
        (x_train, y_train), _, _ = split_digits(0)
        x_train.shape, x_train.max() -> (1200, 8, 8), 1.0
    """
    # TODO: write your answer here
    raise NotImplementedError
