import keras


def train_classifier(model, x_train, y_train, x_val, y_val):
    model.compile("rmsprop", "categorical_crossentropy", metrics=["accuracy"])
    targets = keras.utils.to_categorical(y_train, 10)
    held_out = keras.utils.to_categorical(y_val, 10)
    return model.fit(
        x_train, targets, epochs=10, validation_data=(x_val, held_out), verbose=2
    )
