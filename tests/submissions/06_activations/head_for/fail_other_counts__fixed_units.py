def head_for(target, n_classes):
    if target == "regression":
        return 1, "linear", "mse"
    if target == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if target == "multiclass":
        return 4, "softmax", "sparse_categorical_crossentropy"
    return 3, "sigmoid", "binary_crossentropy"
