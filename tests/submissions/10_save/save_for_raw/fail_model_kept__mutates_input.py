import keras
from keras import layers


def save_for_raw(model, mean, std, path):
    std **= 2
    norm = layers.Normalization(mean=mean, variance=std)
    keras.Sequential([keras.Input((len(mean),)), norm, model]).save(path)
