"""Hidden checks of small_network."""

from functools import cache, partial

import numpy as np
from keras import Sequential, layers

from kerasdojo import expect


def network(hidden, *last, first=()):
    """Return the network with another hidden activation, or with more layers."""
    return Sequential(
        [
            layers.Input((8, 8)),
            *first,
            layers.Flatten(),
            layers.Dense(32, activation=hidden),
            layers.Dense(10, activation="softmax"),
            *last,
        ]
    )


right = cache(network)  # its weights are set whenever it is used


def cut_off():
    """Return the network with a ReLU in front of softmax."""
    dense = [layers.Dense(32, activation="relu"), layers.Dense(10, activation="relu")]
    inner = [layers.Flatten(), *dense, layers.Softmax()]
    return Sequential([layers.Input((8, 8)), *inner])


MISTAKES = {
    "no_hidden_activation": partial(network, None),
    "softmax_everywhere": partial(network, "softmax"),
    "softmax_twice": partial(network, "relu", layers.Softmax()),
    "other_hidden_activation": partial(network, "tanh"),
    "sigmoid_hidden": partial(network, "sigmoid"),
    "relu_before_softmax": cut_off,
    "scaled_inside": partial(network, "relu", first=[layers.Rescaling(1 / 16)]),
}


def test_same_function(submission, rng):
    model = expect.model(submission.small_network())
    shape = tuple(model.input_shape) if model.built else ()
    en, ko = "The input shape is not (8, 8).", "입력의 모양이 (8, 8)이 아닙니다."
    expect.that(shape[1:3] == (8, 8), en, ko)
    # Small numbers: softmax must not saturate, or differences would drown.
    images = rng.normal(0, 0.1, size=(6, 8, 8)).astype("float32")
    outputs = [expect.array(model(images, training=mode)) for mode in (False, True)]
    en, ko = "Training changes the outputs.", "훈련 중에는 출력이 달라집니다."
    expect.that(np.array_equal(*outputs), en, ko, misconception="extra_layer")
    expect.same_outputs(model, right("relu"), images, rng, MISTAKES)
