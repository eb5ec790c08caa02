import keras
import numpy as np


def clinic(patient, y):
    if patient == "prices":
        head, loss, metrics = (
            keras.layers.Dense(1),
            "mean_squared_error",
            ["mae", "mse"],
        )
        y = y.reshape(-1, 1)
    else:
        head = keras.layers.Dense(3, activation="softmax")
        loss, metrics = keras.losses.sparse_categorical_crossentropy, ["accuracy"]
        if patient == "one_hot":
            y = np.argmax(y, axis=-1)
        elif patient == "from_one":
            y = np.array([label - 1 for label in y])
        y = y.reshape(-1, 1).astype("int32")
    model = keras.Sequential()
    model.add(keras.Input((4,)))
    model.add(head)
    model.compile(keras.optimizers.SGD(0.05), loss, metrics=metrics)
    return model, y
