"""Repair a model builder."""

import keras
from keras import layers


def sensor_model(n_features, n_classes):
    """Build a classifier for rows of sensor readings.

    Layers in order: Input, Dense(16), ReLU, Dense(n_classes), Softmax.

    Args:
        n_features: Number of readings in one row.
        n_classes: Number of classes.

    Returns:
        Keras model that knows its input shape:
        (batch, n_features) -> (batch, n_classes), each row of the output a
        probability distribution. It need not be compiled.

    Example:
        sensor_model(20, 3)(np.zeros((2, 20))).shape -> (2, 3)
    """
    # BEGIN SOLUTION
    model = keras.Sequential()
    model.add(layers.Input(shape=(n_features,)))
    model.add(layers.Dense(16))
    model.add(layers.ReLU())
    model.add(layers.Dense(n_classes))
    model.add(layers.Softmax())
    return model
    # STARTER
    # model = keras.Sequential()
    # model.add(layers.Input(shape=(n_features)))
    # model.add(layers.Dense(16))
    # model.add(layers.ReLU)
    # model.add(layers.Softmax())
    # model.add(layers.Dense(n_classes))
    # return model
    # END SOLUTION
