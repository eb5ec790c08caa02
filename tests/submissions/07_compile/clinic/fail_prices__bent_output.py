import keras


def clinic(patient, y):
    if patient == "prices":
        model = keras.Sequential(
            [keras.Input(shape=(4,)), keras.layers.Dense(1, activation="relu")]
        )
        model.compile("sgd", "mse", metrics=["mae"])
        return model, y
    loss = (
        "categorical_crossentropy"
        if patient == "one_hot"
        else "sparse_categorical_crossentropy"
    )
    model = keras.Sequential(
        [keras.Input(shape=(4,)), keras.layers.Dense(3, activation="softmax")]
    )
    model.compile("sgd", loss, metrics=["accuracy"])
    return model, y - 1 if patient == "from_one" else y
