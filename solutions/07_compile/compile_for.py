"""Choose the loss from the labels and the last layer."""

import keras
import numpy as np


def compile_for(model, y):
    """Compile model with the loss and the metric that suit y.

    Args:
        model: Keras model that ends in a Dense layer with softmax, sigmoid or no
            activation.
        y: NumPy array of targets. Integer dtype, shape (n,): class numbers.
            Shape (n, k): one-hot rows. Float dtype, shape (n,): real numbers.

    Returns:
        The same model, compiled; the optimizer is up to you.

    Example:
        compile_for(model, np.array([1.5, 0.2])) -> model with mean squared error as
        loss and mean absolute error as metric
    """
    # BEGIN SOLUTION
    # Without an activation, the outputs for classes are logits.
    logits = model.layers[-1].activation is keras.activations.linear
    metrics = ["accuracy"]
    if y.ndim == 2:
        loss = keras.losses.CategoricalCrossentropy(from_logits=logits)
    elif not np.issubdtype(y.dtype, np.integer):
        loss, metrics = "mse", ["mae"]
    elif model.output_shape[-1] == 1:
        loss = keras.losses.BinaryCrossentropy(from_logits=logits)
    else:
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=logits)
    model.compile(optimizer="adam", loss=loss, metrics=metrics)
    return model
    # END SOLUTION
