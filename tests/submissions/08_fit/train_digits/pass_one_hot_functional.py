from tensorflow import keras


def train_digits(x, y, x_val, y_val):
    inputs = keras.Input(shape=(8, 8))
    hidden = keras.layers.Flatten()(inputs / 16.0)
    hidden = keras.layers.Dense(48, activation="relu")(hidden)
    outputs = keras.layers.Dense(10, activation="softmax")(hidden)
    model = keras.Model(inputs, outputs)
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(
        x,
        keras.utils.to_categorical(y, 10),
        batch_size=16,
        epochs=6,
        validation_data=(x_val, keras.utils.to_categorical(y_val, 10)),
        verbose=2,
    )
    return model, history
