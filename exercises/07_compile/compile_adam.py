"""Compile with settings of your own."""

import keras


def compile_adam(model):
    """Compile model for integer labels and return it.

    Args:
        model: Keras model whose last layer is a softmax over the classes.

    Returns:
        The same model, compiled with Adam at learning rate 0.01, the crossentropy
        for integer labels (0, 1, 2, ...) as loss, and accuracy as metric.

    Example:
        float(compile_adam(model).optimizer.learning_rate) -> 0.01 (nearly: float32)
    """
    # TODO: write your answer here
    raise NotImplementedError
