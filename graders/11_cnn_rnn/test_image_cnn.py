"""Checks of image_cnn."""

from functools import cache, partial

import keras
import numpy as np
from keras import layers

from kerasdojo import expect

SIZES = {"image_shape": (9, 6), "filters": 4, "classes": 3}


def reference(
    activation="relu", output="softmax", pool=layers.MaxPooling2D, first=(), late=()
):
    head = [layers.Conv2D(4, 3, activation=activation), pool(2), *late]
    head += [layers.Flatten(), layers.Dense(3, activation=output)]
    image = layers.Reshape((9, 6, 1))
    return keras.Sequential([keras.Input((9, 6)), *first, image, *head])


right = cache(reference)  # its weights are set whenever it is used


def built(submission):
    model = expect.model(submission.image_cnn(**SIZES))
    model(np.zeros((1, 9, 6), "float32"))
    return model


def test_output_shape(submission):
    expect.model(submission.image_cnn(**SIZES))
    x = np.zeros((5, 9, 6), "float32")
    out = submission.evaluate("image_cnn(**sizes)(x)", sizes=SIZES, x=x)
    mistakes = {
        "no_flatten": (5, 3, 2, 3),
        "flatten_at_end": (5, 18),
        "flattens_batch": (30, 3),
    }
    expect.shape(out, (5, 3), mistakes=mistakes)


def more_weights(conv, dense):
    """Return the shapes of weights that rarer mistakes have."""
    return {
        "kernel_five": [(5, 5, 1, 4), (4,), (8, 3), (3,)],
        "pools_first": [*conv, (8, 3), (3,)],
        "pool_overlaps": [*conv, (72, 3), (3,)],
        "no_bias": [(3, 3, 1, 4), *dense],
        "two_convolutions": [*conv, (3, 3, 4, 4), (4,), *dense],
    }


def test_weights(submission):
    conv, dense = [(3, 3, 1, 4), (4,)], [(24, 3), (3,)]
    mistakes = {
        "pads_image": [*conv, (48, 3), (3,)],
        "pooling_lost": [*conv, (112, 3), (3,)],
        "averages_image": [*conv, (4, 3), (3,)],
        "rows_as_channels": [(3, 6, 4), (4,), (12, 3), (3,)],
        "three_channels": [(3, 3, 3, 4), (4,), *dense],
        "no_convolution": [(54, 4), (4,), (4, 3), (3,)],
        "other_kernel": [(2, 2, 1, 4), (4,), (32, 3), (3,)],
        **more_weights(conv, dense),
    }
    expect.weight_shapes(built(submission), [*conv, *dense], mistakes=mistakes)


def over_images(x):
    return keras.activations.softmax(x, axis=0)


def test_predictions(submission, rng):
    x = rng.normal(size=(7, 9, 6)).astype("float32")
    mistakes = {
        "softmax_over_images": partial(reference, output=over_images),
        "channels_moved": partial(reference, late=[layers.Permute((3, 1, 2))]),
        "conv_without_relu": partial(reference, activation=None),
        "output_not_probabilities": partial(reference, output=None),
        "sigmoid_output": partial(reference, output="sigmoid"),
        "average_pooling": partial(reference, pool=layers.AveragePooling2D),
        "pixels_reordered": partial(reference, first=[layers.Permute((2, 1))]),
    }
    model = built(submission)
    expect.same_outputs(model, right(), x, mistakes=mistakes, rng=rng)
