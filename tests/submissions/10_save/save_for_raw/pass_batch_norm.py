import keras
import numpy as np
from keras import layers


def save_for_raw(model, mean, std, path):
    norm = layers.BatchNormalization(epsilon=0.0, center=False, scale=False)
    bundle = keras.Sequential([keras.Input((len(mean),)), norm, model])
    norm.set_weights([mean, np.square(std)])
    bundle.save(path)
