"""Prediction for one raw sample."""

import numpy as np


def predict_one(model, sample, scale):
    """Return the most probable class of one raw sample and its probability.

    Args:
        model: Classifier with softmax output, trained on samples divided by `scale`.
        sample: NumPy array with ONE raw sample and no batch axis: its shape is
            `model.input_shape[1:]`, one axis or several. Integers or floats.
        scale: Number.

    Returns:
        Pair (label, probability): a whole number and a number between 0 and 1, both
        without axes.

    Example:
        predict_one(model, pixels, 16) -> (7, 0.934), where pixels has shape (8, 8)
    """
    # TODO: write your answer here
    raise NotImplementedError
