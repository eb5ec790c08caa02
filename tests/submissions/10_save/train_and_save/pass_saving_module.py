import keras


def train_and_save(model, x, y, epochs, name):
    history = model.fit(x=x, y=y, epochs=epochs)
    keras.saving.save_model(model, "{}.keras".format(name), overwrite=True)
    return history
