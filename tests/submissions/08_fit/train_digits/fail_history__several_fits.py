import keras


def train_digits(x, y, x_val, y_val):
    model = keras.Sequential(
        [
            keras.Input(shape=(8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    for _ in range(12):
        history = model.fit(x, y, epochs=1, validation_data=(x_val, y_val), verbose=0)
    return model, history
