import keras


def resume(path, x, y, epochs, batch_size):
    model = keras.models.load_model(path)
    done = int(model.optimizer.iterations) // -(-len(x) // batch_size)
    model.fit(
        x,
        y,
        epochs=epochs,
        initial_epoch=done,
        batch_size=batch_size,
        shuffle=False,
        verbose=0,
    )
    model.save(path)
    return model
