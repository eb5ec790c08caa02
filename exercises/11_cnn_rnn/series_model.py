"""Repair a model with two LSTM layers."""

import keras
from keras import layers


def series_model(steps, features, units):
    """Return a model that gives one number for a series.

    Args:
        steps: Number of time steps of a series.
        features: Number of values at each time step.
        units: Number of units of each LSTM layer.

    Returns:
        Keras model, input (n, steps, features), output (n, 1).

    Example:
        series_model(12, 3, 8)(np.zeros((5, 12, 3), "float32")).shape -> (5, 1)
    """
    # TODO: repair the code below
    return keras.Sequential(
        [
            keras.Input(shape=(features, steps)),
            layers.LSTM(units),
            layers.LSTM(units),
            layers.Dense(1),
        ]
    )
