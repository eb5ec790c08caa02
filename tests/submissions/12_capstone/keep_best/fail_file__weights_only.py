import keras
import numpy as np


def keep_best(models, x_val, y_val, path):
    losses = [model.evaluate(x_val, y_val, verbose=0)[0] for model in models]
    best = models[np.argmin(losses)]
    best.save_weights(path)
    return keras.models.load_model(path)
