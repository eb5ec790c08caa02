import keras


def head_for(target, n_classes):
    if target == "regression":
        return 1, None, keras.losses.MeanAbsoluteError()
    if target == "binary":
        return 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
    if target == "multiclass":
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        return n_classes, "linear", loss
    return n_classes, None, keras.losses.BinaryCrossentropy(from_logits=True)
