import keras
from keras import layers


def insert_layer(model, index, layer):
    new = keras.Sequential([keras.Input(model.input_shape[1:])])
    twins = []
    for place, old in enumerate(model.layers):
        if place == index:
            new.add(layer)
        twins.append(type(old).from_config(old.get_config()))
        new.add(twins[-1])
    for old, twin in zip(model.layers, twins):
        twin.set_weights(old.get_weights())
    return new
