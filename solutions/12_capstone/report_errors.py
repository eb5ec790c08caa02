"""Step 5, evaluate and predict: what the model can do, and what it mixes up."""

import numpy as np


def report_errors(model, x_test, y_test):
    """Return a report on the model for test data.

    Args:
        model: Trained Keras model that gives class probabilities (n, classes). It is
            compiled with sparse_categorical_crossentropy and the metric accuracy.
        x_test: Test samples, a float32 NumPy array.
        y_test: Test labels, ints, shape (n,).

    Returns:
        Dict with the keys "loss", "accuracy", "labels" (predicted labels, shape (n,))
        and "confused" (a pair (label, predicted label), or None).

    Example:
        report_errors(model, x_test, np.array([0, 1, 1])) -> {"loss": 0.61,
        "accuracy": 0.667, "labels": [0, 1, 0], "confused": (1, 0)}
    """
    # BEGIN SOLUTION
    scores = model.evaluate(x_test, y_test, verbose=0, return_dict=True)
    labels = np.argmax(model.predict(x_test, verbose=0), axis=1)
    confused = None
    wrong = labels != y_test
    if wrong.any():
        pairs = np.stack([y_test, labels], axis=1)[wrong]
        found, counts = np.unique(pairs, axis=0, return_counts=True)
        confused = tuple(int(label) for label in found[np.argmax(counts)])
    return {
        "loss": scores["loss"],
        "accuracy": scores["accuracy"],
        "labels": labels,
        "confused": confused,
    }
    # END SOLUTION
