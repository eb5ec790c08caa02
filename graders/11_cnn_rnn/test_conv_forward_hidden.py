"""Hidden checks of conv_forward."""

import keras
import numpy as np

from kerasdojo import expect


def draw(rng, n, height, width, channels, side, filters):
    sizes = ((n, height, width, channels), (side, side, channels, filters), filters)
    return [rng.normal(size=size).astype("float32") for size in sizes]


def keras_output(images, kernel, bias, strides=1):
    layer = keras.layers.Conv2D(len(bias), len(kernel), strides=strides)
    layer.build(images.shape)
    layer.set_weights([kernel, bias])
    return np.asarray(layer(images))


def test_strides(submission, rng):
    arrays = draw(rng, 2, 9, 8, 2, 3, 2)
    for strides in (2, 3):
        right = keras_output(*arrays, strides)
        rows, columns = right.shape[1:3]
        every = keras_output(*arrays)
        mistakes = {
            "ignores_strides": every,
            "last_place_lost": right[:, : (9 - 3) // strides, : (8 - 3) // strides],
            "takes_first_places": every[:, :rows, :columns],
        }
        found = submission.conv_forward(*arrays, strides)
        expect.close(found, right, mistakes=mistakes)


def test_any_image(submission, rng):
    for sizes in ((1, 4, 7, 2, 1, 3), (3, 5, 5, 1, 5, 1), (2, 7, 4, 2, 2, 1)):
        arrays = draw(rng, *sizes)
        right = keras_output(*arrays)
        mistakes = {"squeezes_output": np.squeeze(right)}
        expect.close(submission.conv_forward(*arrays), right, mistakes=mistakes)
