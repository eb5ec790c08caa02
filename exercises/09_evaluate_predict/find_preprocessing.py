"""Which preprocessing was this model trained with?"""


def find_preprocessing(model, versions, y):
    """Return the name of the version the model was trained on.

    Args:
        model: Trained classifier with softmax output, compiled with the loss
            "sparse_categorical_crossentropy" and the metric "accuracy".
        versions: Dict: name of a preprocessing -> the same n samples after it, as a
            NumPy array. One of them is the preprocessing of the training.
        y: NumPy array of shape (n,), the true classes. The samples were not used for
            training.

    Returns:
        One key of `versions`.

    Example:
        find_preprocessing(model, {"raw": pixels, "unit": pixels / 16}, y) -> "unit"
    """

    # TODO: write your answer here
    raise NotImplementedError
