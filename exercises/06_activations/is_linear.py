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
    # TODO: write your answer here
    raise NotImplementedError
