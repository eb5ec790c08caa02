import keras
import numpy as np


def compile_for(model, y):
    """Look at what the model puts out instead of reading its config."""
    probe = np.random.default_rng(0).normal(size=(50, *model.input_shape[1:])) * 9
    outputs = np.asarray(model(probe.astype("float32")))
    in_range = (outputs >= 0).all() and (outputs <= 1).all()
    if y.ndim == 1 and y.dtype.kind == "f":
        model.compile("adam", "mse", metrics=["mae"])
        return model
    if y.ndim == 2:
        kind = keras.losses.CategoricalCrossentropy
    elif outputs.shape[1] == 1:
        kind = keras.losses.BinaryCrossentropy
    else:
        kind = keras.losses.SparseCategoricalCrossentropy
    model.compile("adam", kind(from_logits=not in_range), metrics=["accuracy"])
    return model
