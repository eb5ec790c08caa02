"""Checks of image_classifier."""

from functools import cache, partial

import keras
import numpy as np
from keras import layers

from kerasdojo import expect

SIZES = {"image_shape": (6, 4), "hidden": 8, "classes": 5}


def built(submission):
    model = expect.model(submission.in_place.image_classifier(**SIZES))
    model(np.zeros((1, 6, 4), "float32"))
    return model


def reference(flatten=(), hidden="relu", output="softmax"):
    head = [layers.Dense(8, activation=hidden), layers.Dense(5, activation=output)]
    return keras.Sequential([keras.Input((6, 4)), *flatten, layers.Flatten(), *head])


right = cache(reference)  # its weights are set whenever it is used


def test_output_shape(submission):
    x = np.zeros((3, 6, 4), "float32")
    model = expect.model(submission.in_place.image_classifier(**SIZES))
    mistakes = {
        "dense_does_not_flatten": (3, 6, 5),
        "flatten_at_end": (3, 30),
        "rows_become_samples": (18, 5),
        "units_swapped": (3, 8),
        "one_output": (3, 1),
    }
    expect.shape(model(x), (3, 5), mistakes=mistakes)


def test_weights(submission):
    mistakes = {
        "pools_rows": [(4, 8), (8,), (8, 5), (5,)],
        "flatten_too_late": [(4, 8), (8,), (48, 5), (5,)],
        "forgot_bias": [(24, 8), (8, 5)],
        "hidden_layer_lost": [(24, 5), (5,)],
    }
    model = built(submission)
    shapes = [np.shape(weight) for weight in model.get_weights()]
    mistakes["extra_layer"] = shapes if len(shapes) > 4 else None
    expect.weight_shapes(model, [(24, 8), (8,), (8, 5), (5,)], mistakes=mistakes)


def test_predictions(submission, rng):
    x = rng.normal(size=(7, 6, 4)).astype("float32")
    mistakes = {
        "hidden_without_relu": partial(reference, hidden=None),
        "output_not_probabilities": partial(reference, output=None),
        "sigmoid_output": partial(reference, output="sigmoid"),
        "pixels_reordered": partial(reference, [layers.Permute((2, 1))]),
    }
    model = built(submission)
    expect.same_outputs(model, right(), x, mistakes=mistakes, rng=rng)
