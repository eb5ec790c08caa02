import keras
from keras import layers


def save_for_raw(model, mean, std, path):
    norm = layers.Normalization(mean=mean, variance=std**4)
    keras.Sequential([keras.Input((len(mean),)), norm, model]).save(path)
