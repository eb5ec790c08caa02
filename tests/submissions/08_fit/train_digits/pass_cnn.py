from keras import Sequential, layers


def train_digits(x, y, x_val, y_val):
    model = Sequential(
        [
            layers.Input(shape=(8, 8)),
            layers.Reshape((8, 8, 1)),
            layers.Conv2D(8, 3, activation="relu"),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        optimizer="rmsprop",
        loss="sparse_categorical_crossentropy",
        metrics=["sparse_categorical_accuracy"],
    )
    history = model.fit(x, y, 32, 8, 0, validation_data=(x_val, y_val))
    return model, history
