import keras
import numpy as np


def save_for_raw(model, mean, std, path):
    front = keras.layers.Dense(len(mean), name="standardise")
    bundle = keras.Sequential([keras.Input((len(mean),)), front, model])
    front.set_weights([np.diag(1 / std), -mean / std])
    bundle.save(path)
