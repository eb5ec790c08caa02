import keras
import numpy as np


def clinic(patient, y):
    if patient == "prices":
        model = keras.Sequential([keras.Input(shape=(4,)), keras.layers.Dense(1)])
        model.compile("sgd", loss="mse", metrics=["mae"])
        return model, y
    if patient in ("integers", "logits"):
        y = np.eye(3)[y]
    elif patient == "from_one":
        y = keras.utils.to_categorical(y - 1, 3)
    head = keras.layers.Dense(3, activation="softmax")
    model = keras.Sequential([keras.Input(shape=(4,)), head])
    model.compile("sgd", "categorical_crossentropy", metrics=["accuracy"])
    return model, y
