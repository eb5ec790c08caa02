import keras
import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    other = keras.Sequential([model])
    other.compile(loss="mse", metrics=["mae"])
    r = other.evaluate(x, y[:, np.newaxis], batch_size, verbose=0, return_dict=True)
    return {"mse": r["loss"], "mae": r["mae"]}
