"""Checks of build_mlp."""

import itertools
from functools import cache, partial

import numpy as np
from keras import Sequential, layers

from kerasdojo import expect


def shapes(*sizes):
    """Return the weight shapes of Dense layers, from the input size to the output."""
    pairs = itertools.pairwise(sizes)
    return [shape for n, units in pairs for shape in ((n, units), (units,))]


def network(hidden, output):
    """Return the network 4 -> 6 -> 5 -> 3 with these activations."""
    return Sequential(
        [
            layers.Input((4,)),
            layers.Dense(6, activation=hidden),
            layers.Dense(5, activation=hidden),
            layers.Dense(3, activation=output),
        ]
    )


right = cache(network)  # its weights are set whenever it is used


def checked(value, sample, mistakes=None):
    """Return the model; fail unless it takes samples of that shape."""
    model = expect.model(value)
    en, ko = "The model has no weights yet.", "모델에 아직 가중치가 없습니다."
    expect.that(model.built, en, ko, misconception="unbuilt")
    shape = model.input_shape
    found = shape[1:] if isinstance(shape, tuple) else shape
    expect.equal(found, sample, mistakes)
    return model


def test_weight_shapes(submission):
    value = submission.build_mlp(4, [6, 5], 3, "softmax")
    model = checked(value, (4,), {"batch_in_shape": (None, 4)})
    mistakes = {
        "hidden_reversed": shapes(4, 5, 6, 3),
        "first_size_only": shapes(4, 6, 6, 3),
        "input_as_dense": shapes(4, 4, 6, 5, 3),
        "output_missing": shapes(4, 6, 5),
        "output_in_loop": shapes(4, 6, 3, 5, 3),
        "returns_in_loop": shapes(4, 6, 3),
        "forgot_bias": shapes(4, 6, 5, 3)[::2],
    }
    expect.weight_shapes(model, shapes(4, 6, 5, 3), mistakes)


MISTAKES = {
    "no_hidden_activation": partial(network, None, "softmax"),
    "output_activation_everywhere": partial(network, "softmax", "softmax"),
    "output_activation_ignored": partial(network, "relu", None),
    "output_relu": partial(network, "relu", "relu"),
    "other_hidden_activation": partial(network, "tanh", "softmax"),
}


def test_activations(submission, rng):
    value = submission.build_mlp(4, [6, 5], 3, "softmax")
    model = checked(value, (4,))
    x = rng.normal(size=(6, 4)).astype("float32")
    outputs = [expect.array(model(x, training=mode)) for mode in (False, True)]
    en, ko = "Training changes the outputs.", "훈련 중에는 출력이 달라집니다."
    expect.that(np.array_equal(*outputs), en, ko, misconception="extra_layer")
    expect.same_outputs(model, right("relu", "softmax"), x, rng, MISTAKES)


def test_equal_sizes(submission):
    found = submission.evaluate("build_mlp(4, [4, 4, 4], 4, 'relu').count_params()")
    mistakes = {"shared_layer": 40, "fixed_depth": 60}
    expect.equal(found, 80, mistakes)
