import keras
from keras import layers


def insert_layer(model, index, layer):
    parts = [type(old).from_config(old.get_config()) for old in model.layers]
    parts.insert(index, layer)
    new = keras.Sequential(parts)
    for old, part in zip(model.layers, parts):
        if part.built:
            part.set_weights(old.get_weights())
    return new
