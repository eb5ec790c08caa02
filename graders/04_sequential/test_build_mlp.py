"""Checks of build_mlp."""

import itertools

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


def test_weight_shapes(submission):
    model = expect.model(submission.build_mlp(4, [6, 5], 3, "softmax"))
    en, ko = "The model has no weights yet.", "모델에 아직 가중치가 없습니다."
    expect.that(model.built, en, ko, misconception="unbuilt")
    mistakes = {
        "hidden_reversed": shapes(4, 5, 6, 3),
        "first_size_only": shapes(4, 6, 6, 3),
        "input_as_dense": shapes(4, 4, 6, 5, 3),
        "output_missing": shapes(4, 6, 5),
        "forgot_bias": shapes(4, 6, 5, 3)[::2],
    }
    expect.weight_shapes(model, shapes(4, 6, 5, 3), mistakes)


def test_activations(submission, rng):
    model = expect.model(submission.build_mlp(4, [6, 5], 3, "softmax"))
    mistakes = {
        "no_hidden_activation": network(None, "softmax"),
        "output_activation_everywhere": network("softmax", "softmax"),
        "output_activation_ignored": network("relu", None),
        "output_relu": network("relu", "relu"),
        "other_hidden_activation": network("tanh", "softmax"),
    }
    x = rng.normal(size=(6, 4)).astype("float32")
    expect.same_outputs(model, network("relu", "softmax"), x, rng, mistakes)


def test_equal_sizes(submission):
    found = submission.evaluate("build_mlp(4, [4, 4, 4], 4, 'relu').count_params()")
    mistakes = {"shared_layer": 40, "fixed_depth": 60}
    expect.equal(found, 80, mistakes)
