"""Checks of count_parameters."""

import math

import numpy as np

from kerasdojo import expect


def integer(found, expected, mistakes):
    """Compare, and fail on a float even when it is equal to the right number."""
    expect.equal(found, expected, mistakes)
    real = isinstance(found, (float, np.floating))
    en, ko = f"Found {found}, no integer.", f"{found}은(는) 정수가 아닙니다."
    expect.that(not real, en, ko, misconception="float_count")


def count(shape, spec, bias=None, flatten=0, activation=0, flat=False):
    """Count as the model does, or with one mistake.

    Args:
        shape: Shape of one sample.
        spec: The layers.
        bias: Gives the biases of a Dense layer, by inputs and units.
        flatten: Weights of a Flatten layer for each number.
        activation: Weights of an activation for each number.
        flat: Whether Dense flattens its input.
    """
    total = 0
    for entry in spec:
        size = math.prod(shape)
        if entry == "flatten":
            shape, total = (size,), total + flatten * size
        elif isinstance(entry, str):
            total += activation * size
        else:
            shape = (size,) if flat else shape
            biases = bias(shape[-1], entry) if bias else entry
            total += shape[-1] * entry + biases
            shape = (*shape[:-1], entry)
    return total


def dense_mistakes(shape, spec):
    """Return what known mistakes count for [4, "relu", 2] and three inputs."""
    return {
        "forgot_bias": count(shape, spec, bias=lambda n, units: 0),
        "one_bias": count(shape, spec, bias=lambda n, units: 1),
        "bias_per_input": count(shape, spec, bias=lambda n, units: n),
        "bias_per_weight": count(shape, spec, bias=lambda n, units: n * units),
        "units_counted": 4 + 2,
        "input_of_the_model": 3 * 4 + 4 + 3 * 2 + 2,
        "activation_has_weights": count(shape, spec, activation=1),
        "last_layer_only": 5 * 2,
        "first_layer_only": 4 * 4,
        "multiplied": 16 * 10,
    }


def test_dense(submission):
    shape, spec = (3,), [4, "relu", 2]
    found = submission.count_parameters(shape, spec)
    integer(found, 26, dense_mistakes(shape, spec))


def test_flatten(submission):
    shape, spec = (8, 8), ["flatten", 32, "relu", 10, "softmax"]
    mistakes = {
        "flatten_ignored": count(shape, [32, 10]),
        "flatten_has_weights": count(shape, spec, flatten=1),
        "activation_has_weights": count(shape, spec, activation=1),
    }
    expect.equal(submission.count_parameters(shape, spec), 2410, mistakes)


def test_last_axis(submission):
    shape, spec = (6, 5), [4, "flatten", 3]
    mistakes = {
        "dense_flattens": count(shape, spec, flat=True),
        "kernel_too_large": 6 * 5 * 4 + 4 + 6 * 4 * 3 + 3,
        "first_axis_used": 6 * 4 + 4 + 4 * 5 * 3 + 3,
        "first_axis_replaced": 5 * 4 + 4 + 4 * 5 * 3 + 3,
        "flatten_ignored": count(shape, [4, 3]),
    }
    expect.equal(submission.count_parameters(shape, spec), 99, mistakes)
