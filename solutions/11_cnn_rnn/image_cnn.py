"""Repair a small convolutional network for grey images."""

import keras
from keras import layers


def image_cnn(image_shape, filters, classes):
    """Return a convolutional classifier of grey images.

    Args:
        image_shape: Shape (height, width) of one image; there is no channel axis.
        filters: Number of filters of the convolution.
        classes: Number of classes.

    Returns:
        Keras model, input (n, height, width), output (n, classes).

    Example:
        image_cnn((8, 8), 16, 10)(np.zeros((5, 8, 8), "float32")).shape -> (5, 10)
    """
    # BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            # Conv2D wants (height, width, channels), also for one channel.
            layers.Reshape((*image_shape, 1)),
            layers.Conv2D(filters, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(classes, activation="softmax"),
        ]
    )
    # STARTER
    # return keras.Sequential(
    #     [
    #         keras.Input(shape=image_shape),
    #         layers.Conv2D(filters, 3, activation="relu"),
    #         layers.MaxPooling2D(2),
    #         layers.Dense(classes, activation="softmax"),
    #     ]
    # )
    # END SOLUTION
