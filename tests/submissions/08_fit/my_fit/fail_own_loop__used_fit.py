import keras


def my_fit(model, x, y, epochs, batch_size, learning_rate):
    model.compile(keras.optimizers.SGD(learning_rate), "mse")
    history = model.fit(
        x, y, epochs=epochs, batch_size=batch_size, shuffle=False, verbose=0
    )
    return history.history["loss"]
