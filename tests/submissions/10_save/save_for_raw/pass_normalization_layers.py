import keras
import numpy as np
from keras import layers


def save_for_raw(model, mean, std, path):
    norm = layers.Normalization(axis=-1, mean=mean, variance=np.square(std))
    bundle = keras.Sequential([keras.Input((mean.shape[0],)), norm])
    for layer in model.layers:
        bundle.add(layer)
    bundle.save(path)
