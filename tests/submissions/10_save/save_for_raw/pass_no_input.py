import keras
from keras import layers


def save_for_raw(model, mean, std, path):
    norm = layers.Normalization(mean=mean, variance=std**2)
    bundle = keras.models.Sequential()
    bundle.add(norm)
    bundle.add(model)
    bundle(mean[None])
    bundle.save(path)
