import keras


def clinic(patient, y):
    units = 1 if patient == "prices" else 3
    model = keras.Sequential([keras.Input(shape=(4,)), keras.layers.Dense(units)])
    if patient == "prices":
        model.compile(optimizer="sgd", loss="mse", metrics=["mae"])
        return model, y
    if patient == "one_hot":
        y = y.argmax(axis=1)
    if patient == "from_one":
        y -= 1
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model, y
