import keras


class Net(keras.Model):
    def __init__(self, units, activation=None):
        super().__init__()
        self.head = keras.layers.Dense(units, activation=activation)

    def call(self, x):
        return self.head(x)


def clinic(patient, y):
    if patient == "prices":
        model = Net(1)
        model.compile("sgd", "mse", metrics=["mae"])
        return [model, y]
    model = Net(3, "softmax")
    if patient == "from_one":
        y = y - y.min()
    kind = "categorical" if patient == "one_hot" else "sparse_categorical"
    model.compile("sgd", f"{kind}_crossentropy", metrics=[f"{kind}_accuracy"])
    return [model, y]
