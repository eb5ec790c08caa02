import keras
import numpy as np


def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    m.compile("sgd", "mse")
    x = np.zeros((n, 1))
    m.fit(
        x,
        x,
        batch_size=batch_size,
        epochs=epochs,
        validation_split=validation_split,
        verbose=0,
    )
    return int(m.optimizer.iterations)
