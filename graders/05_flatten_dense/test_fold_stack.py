"""Checks of fold_stack."""

import numpy as np

from kerasdojo import expect


def draw(rng, *activations):
    return [
        (
            rng.normal(size=(4, 4)).astype("float32"),
            rng.normal(size=4).astype("float32"),
            activation,
        )
        for activation in activations
    ]


def read(stack, length, mistakes):
    expect.kind(stack, (list, tuple), mistakes={"returned_no_list": np.ndarray})
    expect.equal(len(stack), length, mistakes=mistakes)
    for layer in stack:
        expect.kind(layer, (list, tuple), mistakes={"not_in_a_list": np.ndarray})
        expect.equal(len(layer), 3, mistakes={"activation_missing": 2})
    return stack


def test_two_layers(submission, rng):
    stack = draw(rng, None, None)
    (k1, b1, _), (k2, b2, _) = stack
    mistakes = {"not_folded": 2, "not_in_a_list": 3}
    ((kernel, bias, activation),) = read(submission.fold_stack(stack), 1, mistakes)
    kernels = {"kernels_swapped": k2 @ k1, "elementwise_product": k1 * k2}
    kernels |= {"kernels_added": k1 + k2, "first_layer_lost": k2}
    expect.close(kernel, k1 @ k2, mistakes=kernels)
    biases = {"biases_added": b1 + b2, "first_bias_lost": b2}
    biases |= {"second_bias_lost": b1 @ k2, "bias_through_wrong_kernel": b1 @ k1 + b2}
    biases |= {"kernel_overwritten": b1 @ k1 @ k2 + b2}
    expect.close(bias, b1 @ k2 + b2, mistakes=biases)
    expect.equal(activation, None)


def test_relu_between(submission, rng):
    stack = draw(rng, "relu", None)
    folded = submission.fold_stack(stack)
    folded = read(folded, 2, {"folds_across_relu": 1, "not_in_a_list": 3})
    for layer, same in zip(folded, stack, strict=True):
        expect.close(layer[0], same[0])
        expect.close(layer[1], same[1])
        expect.equal(layer[2], same[2], mistakes={"relu_lost": None})


def test_relu_behind(submission, rng):
    stack = draw(rng, None, "relu")
    (k1, b1, _), (k2, b2, _) = stack
    mistakes = {"stops_before_relu": 2}
    ((kernel, bias, activation),) = read(submission.fold_stack(stack), 1, mistakes)
    expect.equal(activation, "relu", mistakes={"relu_lost": None})
    expect.close(kernel, k1 @ k2)
    expect.close(bias, b1 @ k2 + b2)
