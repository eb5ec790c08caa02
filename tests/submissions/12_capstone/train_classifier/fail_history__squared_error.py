def train_classifier(model, x_train, y_train, x_val, y_val):
    model.compile("adam", "mse", metrics=["accuracy"])
    return model.fit(
        x_train,
        y_train,
        epochs=10,
        batch_size=16,
        validation_data=(x_val, y_val),
        verbose=0,
    )
