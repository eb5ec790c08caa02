import keras
from keras import layers


def save_for_raw(model, mean, std, path):
    norm = layers.Normalization(mean=mean, variance=std**2)
    front = [keras.Input((1, len(mean))), layers.Flatten(), norm]
    keras.Sequential([*front, model]).save(path)
