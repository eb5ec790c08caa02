import keras
import numpy as np


def resume(path, x, y, epochs, batch_size):
    model = keras.models.load_model(path)
    steps = int(np.ceil(len(x) / batch_size))
    done = int(model.optimizer.iterations) // steps
    model.fit(
        x,
        y,
        batch_size=batch_size,
        initial_epoch=done,
        epochs=done + epochs,
        shuffle=False,
        verbose=0,
    )
    model.save(path, overwrite=True)
    return model
