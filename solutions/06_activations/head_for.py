"""The last layer and its loss, by what is to be predicted."""

import keras


def head_for(target, n_classes):
    """Return units and activation of the last Dense layer, and the loss to go with it.

    Args:
        target: What is to be predicted, and how the labels look:
            "regression": one number of any sign, shape (n, 1);
            "binary": yes or no, 1 or 0, shape (n, 1);
            "multiclass": one of n_classes classes, an integer from 0 to
            n_classes - 1, shape (n,);
            "multilabel": yes or no for each of n_classes tags, several may apply,
            1 or 0, shape (n, n_classes).
        n_classes: Number of classes or tags; 1 for regression, 2 for binary.

    Returns:
        Tuple (units, activation, loss): an int; what `Dense(activation=...)` takes;
        what `compile(loss=...)` takes.

    Example:
        head_for("regression", 1) -> (1, "linear", "mean_squared_error")
    """
    # BEGIN SOLUTION
    if target == "regression":
        return 1, "linear", "mean_squared_error"
    if target == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if target == "multiclass":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    # Every tag is a yes/no question of its own.
    return n_classes, "sigmoid", keras.losses.BinaryCrossentropy()
    # END SOLUTION
