"""The two numbers of a final report."""


def score_report(model, splits):
    """Return loss and accuracy for the data a final report is about.

    Args:
        model: Trained and compiled classifier: softmax output, loss
            "sparse_categorical_crossentropy", "accuracy" among its metrics. Other
            metrics may stand before or after it.
        splits: Dict with the keys "train", "validation" and "test"; each value is a
            tuple (x, y) of NumPy arrays, y of shape (n,).

    Returns:
        Dict with exactly the keys "loss" and "accuracy": two numbers, not rounded,
        accuracy between 0 and 1.

    Example:
        score_report(model, splits) -> {"loss": 0.4321, "accuracy": 0.875}
    """
    # TODO: repair the code below
    x, y = splits["train"]
    loss, accuracy = model.evaluate(x, y, verbose=0)
    return {"loss": loss, "accuracy": accuracy}
