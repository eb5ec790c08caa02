import keras


def train_classifier(model, x_train, y_train, x_val, y_val):
    model.compile(
        keras.optimizers.Nadam(0.01),
        "sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    stop = keras.callbacks.EarlyStopping(patience=2, restore_best_weights=True)
    return model.fit(
        x_train,
        y_train,
        epochs=10,
        validation_data=(x_val, y_val),
        callbacks=[stop],
        verbose=0,
    )
