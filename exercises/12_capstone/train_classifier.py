"""Steps 3 and 4, compile and fit: train a classifier that somebody else built."""


def train_classifier(model, x_train, y_train, x_val, y_val):
    """Compile and train the model in place.

    Args:
        model: Uncompiled Keras model, images (n, 8, 8) to probabilities (n, 10).
        x_train: Training images, float32, values 0 to 1.
        y_train: Training labels 0 to 9, shape (n,).
        x_val: Validation images, like x_train.
        y_val: Validation labels, like y_train.

    Returns:
        The History object that fit returned.

    Example:
        history = train_classifier(model, x_train, y_train, x_val, y_val)
        len(history.history["val_loss"]) -> 10
    """
    # TODO: write your answer here
    raise NotImplementedError
