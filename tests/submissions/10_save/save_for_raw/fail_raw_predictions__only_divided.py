import keras
from keras import layers


def save_for_raw(model, mean, std, path):
    front = layers.Rescaling((1 / std).tolist())
    keras.Sequential([keras.Input((len(mean),)), front, model]).save(path)
