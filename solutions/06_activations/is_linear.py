"""Find out by experiment whether a model is linear."""

import numpy as np


def is_linear(model):
    """Return whether the model computes x @ a + b for some matrix a and vector b.

    Args:
        model: Keras model, input (n, features) float32, output (n, outputs). What
            matters are inputs with values from -10 to 10.

    Returns:
        True or False.

    Example:
        A model of two Dense layers without activation -> True
    """
    # BEGIN SOLUTION
    features = model.input_shape[-1]
    rng = np.random.default_rng(0)
    first, second = rng.uniform(-10, 10, size=(2, 1000, features)).astype("float32")
    # A straight line goes through the middle of any two of its points; a bend may be
    # rare, hence many pairs from the whole range.
    middle = np.array(model((first + second) / 2))
    gap = middle - (np.array(model(first)) + np.array(model(second))) / 2
    return bool(np.max(np.abs(gap)) < 1e-3 * max(1.0, np.max(np.abs(middle))))
    # END SOLUTION
