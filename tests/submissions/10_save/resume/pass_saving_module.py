import keras


def resume(path, x, y, epochs, batch_size):
    model = keras.saving.load_model(path)
    model.fit(x, y, batch_size, epochs, shuffle=False)
    keras.saving.save_model(model, path)
    return model
