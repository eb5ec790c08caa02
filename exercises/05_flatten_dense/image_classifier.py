"""Repair a classifier whose output has one axis too many."""

import keras
from keras import layers


def image_classifier(image_shape, hidden, classes):
    """Return a model that gives each image one probability per class.

    Args:
        image_shape: Shape of one image, such as (8, 8) or (32, 24, 3).
        hidden: Number of units of the hidden Dense layer.
        classes: Number of classes.

    Returns:
        Keras model, input (n, *image_shape), output (n, classes).

    Example:
        image_classifier((8, 8), 16, 10)(np.zeros((5, 8, 8))).shape -> (5, 10)
    """
    # TODO: repair the code below
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Dense(hidden, activation="relu"),
            layers.Dense(classes, activation="softmax"),
        ]
    )
