import keras


def clinic(patient, y):
    units, activation = (1, None) if patient == "prices" else (3, "softmax")
    if patient == "from_one":
        y = y - 1
    if patient == "one_hot":
        y = y.argmax(axis=1)
    head = keras.layers.Dense(units, activation=activation)
    return keras.Sequential([keras.Input(shape=(4,)), head]), y
