import keras
import numpy as np


def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    """Ask Keras itself."""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse", metrics=metrics)
    x = np.zeros((1, 1))
    history = model.fit(
        x,
        x,
        epochs=epochs,
        validation_data=(x, x) if validated else None,
        validation_freq=validation_freq,
        verbose=0,
    )
    return {key: len(values) for key, values in history.history.items()}
