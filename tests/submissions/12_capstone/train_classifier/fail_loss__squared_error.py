import keras


def train_classifier(model, x_train, y_train, x_val, y_val):
    model.compile("adam", "mse", metrics=["accuracy"])
    return model.fit(
        x_train,
        keras.utils.to_categorical(y_train),
        epochs=10,
        validation_data=(x_val, keras.utils.to_categorical(y_val)),
        verbose=0,
    )
