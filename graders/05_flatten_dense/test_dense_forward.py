"""Checks of dense_forward."""

import numpy as np

from kerasdojo import expect


def draw(rng, n, inputs, units):
    sizes = ((n, inputs), (inputs, units), units)
    return [rng.normal(size=size).astype("float32") for size in sizes]


def linear_mistakes(x, kernel, bias):
    # Square shapes, so that each of these wrong formulas runs and can be told apart.
    z = x @ kernel
    return {
        "forgot_bias": z,
        "kernel_transposed": x @ kernel.T + bias,
        "kernel_first": kernel @ x + bias,
        "elementwise_product": x * kernel + bias,
        "bias_per_row": z + bias[:, None],
        "one_bias": z + bias[0],
        "summed_bias": z + bias.sum(),
        "bias_accumulates": np.cumsum(z, axis=0) + bias,
        "bias_multiplied": (x + bias) @ kernel,
        "rounds_to_int": (z + bias).astype(int),
        "always_relu": np.maximum(z + bias, 0),
        "bias_subtracted": z - bias,
        "bias_twice": z + 2 * bias,
        "averages_inputs": z / len(kernel) + bias,
        "first_row_only": (z + bias)[0],
    }


def test_values(submission, rng):
    x, kernel, bias = draw(rng, 4, 4, 4)
    out = expect.array(submission.dense_forward(x, kernel, bias))
    again = expect.array(submission.dense_forward(x, kernel, bias))
    mistakes = linear_mistakes(x, kernel, bias)
    mistakes["own_weights"] = None if np.array_equal(out, again) else out
    expect.close(out, x @ kernel + bias, mistakes=mistakes)


def test_other_sizes(submission, rng):
    x, kernel, bias = draw(rng, 6, 3, 2)
    out = submission.dense_forward(x, kernel, bias)
    mistakes = {"units_from_inputs": (6, 3), "units_from_rows": (6, 6)}
    expect.shape(out, (6, 2), mistakes=mistakes)
    expect.close(out, x @ kernel + bias)


def relu_mistakes(x, kernel, bias):
    z = x @ kernel + bias
    return {
        "activation_ignored": z,
        "relu_before_bias": np.maximum(x @ kernel, 0) + bias,
        "relu_on_input": np.maximum(x, 0) @ kernel + bias,
        "absolute_value": np.abs(z),
        "relu_mask": np.float32(z > 0),
        "relu_drops_positive": np.minimum(z, 0),
        "largest_per_column": np.max(z, 0),
        "sigmoid_for_relu": 1 / (1 + np.exp(-z)),
    }


def test_relu(submission, rng):
    x, kernel, bias = draw(rng, 4, 4, 4)
    # Large sums, so that a ReLU with an upper limit shows.
    x *= 5
    out = submission.dense_forward(x, kernel, bias, activation="relu")
    right = np.maximum(x @ kernel + bias, 0)
    expect.close(out, right, mistakes=relu_mistakes(x, kernel, bias))
