import keras


def head_for(target, n_classes):
    if target == "regression":
        return (1, "linear", keras.losses.MeanSquaredError)
    if target == "multilabel":
        return (n_classes, "sigmoid", keras.losses.binary_crossentropy)
    n = 2 if target == "binary" else n_classes
    return (n, keras.layers.Softmax(), keras.losses.sparse_categorical_crossentropy)
