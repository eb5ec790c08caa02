import keras
import numpy as np


def save_for_raw(model, mean, std, path):
    norm = keras.layers.Normalization()
    norm.adapt(np.stack([mean, std]))
    keras.Sequential([keras.Input(mean.shape), norm, model]).save(path)
