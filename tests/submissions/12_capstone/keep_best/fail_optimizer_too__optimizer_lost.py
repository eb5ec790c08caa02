import keras
import numpy as np


def keep_best(models, x_val, y_val, path):
    losses = [model.evaluate(x_val, y_val, verbose=0)[0] for model in models]
    best = models[np.argmin(losses)]
    twin = keras.models.clone_model(best)
    twin.set_weights(best.get_weights())
    twin.save(path)
    return keras.models.load_model(path)
