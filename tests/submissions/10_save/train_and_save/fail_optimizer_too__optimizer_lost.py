import keras


def train_and_save(model, x, y, epochs, name):
    model.fit(x, y, epochs=epochs, verbose=0)
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    copy.save(f"{name}.keras")
