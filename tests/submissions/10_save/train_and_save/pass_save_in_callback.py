import keras


def train_and_save(model, x, y, epochs, name):
    end = keras.callbacks.LambdaCallback(
        on_train_end=lambda logs: model.save(f"{name}.keras")
    )
    model.fit(x, y, epochs=epochs, callbacks=[end], verbose=0)
