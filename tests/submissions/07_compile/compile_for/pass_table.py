import keras
import numpy as np

LOSSES = {
    "binary": keras.losses.BinaryCrossentropy,
    "integers": keras.losses.SparseCategoricalCrossentropy,
    "one_hot": keras.losses.CategoricalCrossentropy,
}


def kind_of(model, y):
    if len(y.shape) > 1:
        return "one_hot"
    if np.issubdtype(y.dtype, np.floating):
        return "numbers"
    return "binary" if model.output_shape == (None, 1) else "integers"


def compile_for(model, y):
    kind = kind_of(model, y)
    if kind == "numbers":
        model.compile(loss="mean_squared_error", metrics=["mean_absolute_error"])
        return model
    is_linear = model.layers[-1].activation.__name__ == "linear"
    loss = LOSSES[kind](from_logits=is_linear)
    model.compile(loss=loss, metrics=["acc"])
    return model
