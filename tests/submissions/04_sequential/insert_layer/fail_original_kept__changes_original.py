import keras
from keras import layers


def insert_layer(model, index, layer):
    removed = []
    while len(model.layers) > index:
        removed.append(model.layers[-1])
        model.pop()
    model.add(layer)
    for old in reversed(removed):
        model.add(old)
    return model
