import keras
import numpy as np


def softmax_model(loss):
    model = keras.Sequential(
        [keras.Input(shape=(4,)), keras.layers.Dense(3), keras.layers.Softmax()]
    )
    model.compile("adam", loss, metrics=["accuracy"])
    return model


def price_model():
    model = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(1)])
    model.compile("adam", "mse", metrics=["mean_absolute_error"])
    return model


def clinic(patient, y):
    treatments = {
        "integers": lambda: (softmax_model("sparse_categorical_crossentropy"), y),
        "one_hot": lambda: (softmax_model("categorical_crossentropy"), y),
        "from_one": lambda: (
            softmax_model("sparse_categorical_crossentropy"),
            np.subtract(y, 1),
        ),
        "logits": lambda: (softmax_model("sparse_categorical_crossentropy"), y),
        "prices": lambda: (price_model(), y),
    }
    return treatments[patient]()
