"""A first network: input, hidden layer, output."""

import keras
from keras import layers


def small_network():
    """Build a classifier for images of 8x8 numbers and ten classes.

    Returns:
        Keras model that knows its input shape: (batch, 8, 8) -> (batch, 10).
        It need not be compiled.

    Example:
        small_network()(np.zeros((5, 8, 8))).shape -> (5, 10)
    """
    # BEGIN SOLUTION
    return keras.Sequential(
        [
            layers.Input(shape=(8, 8)),
            layers.Flatten(),
            layers.Dense(32, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    # END SOLUTION
