def head_for(target, n_classes):
    heads = {
        "regression": (1, None, "mse"),
        "binary": (1, "sigmoid", "binary_crossentropy"),
        "multiclass": (n_classes, "softmax", "sparse_categorical_crossentropy"),
        "multilabel": (n_classes, "sigmoid", "binary_crossentropy"),
    }
    return heads[target]
