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
    # TODO: write your answer here
    raise NotImplementedError
