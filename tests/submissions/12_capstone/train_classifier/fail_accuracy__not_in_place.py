import keras


def train_classifier(model, x_train, y_train, x_val, y_val):
    model = keras.models.clone_model(model)
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(
        x_train, y_train, epochs=10, validation_data=(x_val, y_val), verbose=0
    )
