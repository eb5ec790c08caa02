def head_for(target, n_classes):
    if target == "regression":
        return 1, "linear", "mse"
    elif target == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    elif target == "multiclass":
        return 10, "softmax", "sparse_categorical_crossentropy"
    else:
        return 10, "sigmoid", "binary_crossentropy"
