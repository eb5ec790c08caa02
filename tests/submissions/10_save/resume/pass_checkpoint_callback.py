import keras


def resume(path, x, y, epochs, batch_size):
    model = keras.models.load_model(path)
    keep = keras.callbacks.ModelCheckpoint(path)
    model.fit(
        x,
        y,
        batch_size=batch_size,
        epochs=epochs,
        shuffle=False,
        callbacks=[keep],
        verbose=0,
    )
    return model
