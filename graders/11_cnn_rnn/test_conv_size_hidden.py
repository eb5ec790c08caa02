"""Hidden checks of conv_size."""

import math

import keras

from kerasdojo import expect


def recorded(image_shape, filters, kernel_size, strides, padding):
    """Return what a real layer gives."""
    layer = keras.layers.Conv2D(filters, kernel_size, strides, padding)
    layer.build((None, *image_shape))
    return layer.compute_output_shape((None, *image_shape))[1:], layer.count_params()


def outputs(submission, *args):
    found = submission.conv_size(*args)
    ok = isinstance(found, (list, tuple)) and len(found) == 2
    expect.that(ok, en="No pair came back.", misconception="not_a_pair")
    return found


def test_same_padding(submission):
    for args in (((11, 8, 1), 4, 3, 2, "same"), ((9, 6, 2), 3, 4, 1, "same")):
        (height, width, _), filters, kernel, strides, _ = args
        right = (math.ceil(height / strides), math.ceil(width / strides), filters)
        side = [(n + 2 * (kernel // 2) - kernel) // strides + 1 for n in args[0][:2]]
        mistakes = {
            "same_ignores_strides": (height, width, filters),
            "same_rounds_down": (height // strides, width // strides, filters),
            "same_as_valid": recorded(*args[:4], "valid")[0],
            "pads_half_kernel": (*side, filters),
        }
        expect.equal(outputs(submission, *args)[0], right, mistakes)


def test_any_layer(submission, rng):
    for padding in ("valid", "same"):
        for strides in (1, 3):
            image_shape = tuple(int(n) for n in rng.integers([9, 20, 1], [19, 30, 5]))
            sizes = (image_shape, int(rng.integers(1, 9)), int(rng.integers(1, 8)))
            shape, count = recorded(*sizes, strides, padding)
            found, found_count = outputs(submission, *sizes, strides, padding)
            by_two = recorded(*sizes, 2, padding)[0]
            expect.equal(found, shape, {"fixed_stride": by_two})
            expect.equal(found_count, count)
