import keras
import numpy as np


def keep_best(models, x_val, y_val, path):
    losses = [model.evaluate(x_val, y_val, verbose=0)[0] for model in models]
    best = models[np.argmin(losses)]
    best.save(path)
    models.sort(key=lambda model: model is not best)
    models[1:] = []
    return keras.models.load_model(path)
