"""Train a classifier of handwritten digits."""

import keras


def train_digits(x, y, x_val, y_val):
    """Build, compile and train a digit classifier.

    Args:
        x: Training images, float32, shape (n, 8, 8), values 0 to 16.
        y: Training labels 0 to 9, int64, shape (n,).
        x_val: Validation images, like x.
        y_val: Validation labels, like y.

    Returns:
        A pair (model, history): the trained Keras model, which gives 10 numbers for
        each image, and the History object that fit returned.

    Example:
        model, history = train_digits(x, y, x_val, y_val)
        model(x_test).shape -> (len(x_test), 10)
    """
    # TODO: write your answer here
    raise NotImplementedError
