import keras


def head_for(target, n_classes):
    if target == "regression":
        return 1, "linear", "mse"
    if target == "binary":
        return 1, None, "binary_crossentropy"
    if target == "multiclass":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    return n_classes, "sigmoid", "binary_crossentropy"
