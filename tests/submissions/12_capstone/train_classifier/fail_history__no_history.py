def train_classifier(model, x_train, y_train, x_val, y_val):
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x_train, y_train, epochs=10, validation_data=(x_val, y_val), verbose=0)
    return model
