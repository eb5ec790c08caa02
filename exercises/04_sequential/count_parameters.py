"""Parameters of a Sequential model, counted by hand."""

import math


def count_parameters(input_shape, spec):
    """Count the weights of a Sequential model that is written as a list.

    Args:
        input_shape: Tuple, shape of one sample, for instance (8, 8).
        spec: List that stands for the layers in order. An integer is a Dense
            layer with that many units (and a bias), "flatten" is a Flatten
            layer, every other string ("relu", "softmax", ...) an Activation.

    Returns:
        Integer: number of weights of the whole model.

    Example:
        count_parameters((3,), [4, "relu", 2]) -> 26
    """
    # TODO: write your answer here
    raise NotImplementedError
