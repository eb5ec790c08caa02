import keras


def clinic(patient, y):
    if patient == "prices":
        model = keras.Sequential([keras.Input(shape=(4,)), keras.layers.Dense(1)])
        model.compile("sgd", "mse", metrics=["mae"])
        return model, y
    loss = "sparse_categorical_crossentropy"
    if patient == "one_hot":
        loss = "categorical_crossentropy"
    if patient == "from_one":
        y = y - 1
    head = keras.layers.Dense(3, activation="softmax")
    model = keras.Sequential([keras.Input(shape=(4,)), head])
    model.compile("sgd", loss)
    return model, y
