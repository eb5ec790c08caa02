import keras
from keras import layers


def insert_layer(model, index, layer):
    new = keras.Sequential.from_config(model.get_config())
    new.set_weights(model.get_weights())
    removed = []
    while len(new.layers) > index:
        removed.append(new.layers[-1])
        new.pop()
    new.add(layer)
    for old in reversed(removed):
        new.add(old)
    return new
