import keras


def head_for(target, n_classes):
    sparse = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    match target:
        case "regression":
            return 1, None, "log_cosh"
        case "binary" | "multiclass":
            return n_classes, None, sparse
        case "multilabel":
            return n_classes, "sigmoid", keras.losses.BinaryCrossentropy()
