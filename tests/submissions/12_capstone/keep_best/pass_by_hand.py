import keras
import numpy as np


def keep_best(models, x_val, y_val, path):
    rows = np.arange(len(y_val))
    losses = []
    for model in models:
        out = model.predict(x_val, verbose=0).astype("float64")
        losses.append(-np.log(np.clip(out[rows, y_val], 1e-7, 1)).mean())
    models[losses.index(min(losses))].save(path)
    return keras.models.load_model(path, compile=True)
