import keras
import numpy as np


def save_for_raw(model, mean, std, path):
    norm = keras.layers.Normalization()
    norm.adapt(np.stack([mean - std, mean + std]).astype("float32"))
    x = keras.Input((len(mean),))
    keras.Model(x, model(norm(x))).save(path)
