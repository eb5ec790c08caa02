import keras
import numpy as np


def keep_best(models, x_val, y_val, path):
    losses = [model.evaluate(x_val, y_val, verbose=0)[1] for model in models]
    best = models[np.argmax(losses)]
    best.save(path)
    return keras.models.load_model(path)
