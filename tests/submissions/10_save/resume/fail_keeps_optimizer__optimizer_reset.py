import keras


def resume(path, x, y, epochs, batch_size):
    model = keras.models.load_model(path)
    config = model.optimizer.get_config()
    model.compile(type(model.optimizer).from_config(config), model.loss)
    model.fit(x, y, epochs=epochs, batch_size=batch_size, shuffle=False, verbose=0)
    model.save(path)
    return model
