import keras
import numpy as np


def compile_for(model, y):
    """Count the labels instead of the output units."""
    logits = model.layers[-1].activation is keras.activations.linear
    metrics = ["accuracy"]
    if y.ndim == 2:
        loss = keras.losses.CategoricalCrossentropy(from_logits=logits)
    elif y.dtype == float:
        loss, metrics = "mse", ["mae"]
    elif len(np.unique(y)) == 2:
        loss = keras.losses.BinaryCrossentropy(from_logits=logits)
    else:
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=logits)
    model.compile("adam", loss, metrics=metrics)
    return model
