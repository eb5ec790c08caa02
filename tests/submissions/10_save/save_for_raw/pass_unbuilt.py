import keras
from keras import layers


def save_for_raw(model, mean, std, path):
    norm = layers.Normalization(mean=mean, variance=std**2)
    keras.Sequential([norm, model]).save(path)
