import keras
from keras import layers


def save_for_raw(model, mean, std, path):
    stack = [layers.Normalization(mean=mean, variance=std**2) for _ in range(2)]
    keras.Sequential([keras.Input((len(mean),)), *stack, model]).save(path)
