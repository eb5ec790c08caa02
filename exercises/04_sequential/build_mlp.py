"""A network from a list of layer sizes."""

import keras
from keras import layers


def build_mlp(n_inputs, hidden, n_outputs, output_activation):
    """Build a network of Dense layers from a specification.

    Args:
        n_inputs: Number of features of one sample.
        hidden: List of the sizes of the hidden layers, from input to output;
            may be empty.
        n_outputs: Size of the output layer.
        output_activation: Name of the activation of the output layer, or None.

    Returns:
        Keras model that knows its input shape:
        (batch, n_inputs) -> (batch, n_outputs). It need not be compiled.

    Example:
        build_mlp(4, [6, 5], 3, "softmax") has kernels of shape
        (4, 6), (6, 5) and (5, 3).
    """
    # TODO: write your answer here
    raise NotImplementedError
