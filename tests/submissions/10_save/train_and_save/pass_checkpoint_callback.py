import keras


def train_and_save(model, x, y, epochs, name):
    keep = keras.callbacks.ModelCheckpoint(f"{name}.keras")
    model.fit(x, y, epochs=epochs, callbacks=[keep], verbose=0)
