"""Checks of conv_forward."""

import numpy as np

from kerasdojo import expect


def draw(rng, n, height, width, channels, side, filters):
    sizes = ((n, height, width, channels), (side, side, channels, filters), filters)
    return [rng.normal(size=size).astype("float32") for size in sizes]


def slide(images, kernel, bias):
    """Return the sums of all places, one after the other."""
    side, places = len(kernel), []
    for row in range(images.shape[1] - side + 1):
        for column in range(images.shape[2] - side + 1):
            patch = images[:, row : row + side, column : column + side, :, None]
            places.append((patch * kernel).sum(axis=(1, 2, 3)) + bias)
    shape = (images.shape[1] - side + 1, -1, len(images), len(bias))
    return np.moveaxis(np.reshape(places, shape), 2, 0)


def test_output_shape(submission, rng):
    found = submission.conv_forward(*draw(rng, 2, 6, 5, 3, 3, 4))
    shapes = {
        "conv_keeps_size": (2, 6, 5, 4),
        "loses_whole_kernel": (2, 3, 2, 4),
        "channels_first": (2, 4, 4, 3),
        "keeps_channels": (2, 4, 3, 3),
        "filters_per_channel": (2, 4, 3, 12),
        "height_and_width_swapped": (2, 3, 4, 4),
    }
    expect.shape(found, (2, 4, 3, 4), mistakes=shapes)


def value_mistakes(images, kernel, bias):
    return {
        "convolution_flips": slide(images, kernel[::-1, ::-1], bias),
        "kernel_transposed": slide(images, kernel.swapaxes(0, 1), bias),
        "forgot_bias": slide(images, kernel, 0 * bias),
        "one_bias": slide(images, kernel, bias[:1].repeat(len(bias))),
        "adds_relu": np.maximum(slide(images, kernel, bias), 0),
        "averages_patch": slide(images, kernel / len(kernel) ** 2, bias),
        "pixels_reordered": slide(images.swapaxes(1, 2), kernel, bias).swapaxes(1, 2),
    }


def test_values(submission, rng):
    arrays = draw(rng, 2, 5, 5, 1, 3, 2)
    found = submission.conv_forward(*arrays)
    expect.close(found, slide(*arrays), mistakes=value_mistakes(*arrays))


def channel_mistakes(images, kernel, bias):
    return {
        "first_channel_only": slide(images[..., :1], kernel[:, :, :1], bias),
        "averages_channels": slide(images, kernel / kernel.shape[2], bias),
        "bias_per_channel": slide(images, kernel, kernel.shape[2] * bias),
        "channels_reversed": slide(images[..., ::-1], kernel, bias),
    }


def test_channels(submission, rng):
    arrays = draw(rng, 2, 4, 5, 3, 2, 2)
    found = submission.conv_forward(*arrays)
    expect.close(found, slide(*arrays), mistakes=channel_mistakes(*arrays))
