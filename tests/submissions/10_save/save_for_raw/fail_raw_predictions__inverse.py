import keras
from keras import layers


def save_for_raw(model, mean, std, path):
    norm = layers.Normalization(mean=mean, variance=std**2, invert=True)
    keras.Sequential([keras.Input((len(mean),)), norm, model]).save(path)
