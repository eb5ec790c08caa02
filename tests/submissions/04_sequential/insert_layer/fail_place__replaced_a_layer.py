import keras
from keras import layers


def insert_layer(model, index, layer):
    parts = [type(old).from_config(old.get_config()) for old in model.layers]
    parts[index] = layer
    return keras.Sequential([keras.Input(model.input_shape[1:]), *parts])
