from collections import namedtuple

Head = namedtuple("Head", "units activation loss")


def head_for(target, n_classes):
    if target == "regression":
        return Head(1, None, "mean_absolute_percentage_error")
    if target == "multilabel":
        return Head(n_classes, "sigmoid", "binary_crossentropy")
    units = 2 if target == "binary" else n_classes
    return Head(units, "softmax", "sparse_categorical_crossentropy")
