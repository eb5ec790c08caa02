import copy

import keras


def insert_layer(model, index, layer):
    twin = copy.deepcopy(model)
    new = keras.Sequential()
    new.add(keras.Input(shape=model.input_shape[1:]))
    for old in twin.layers[:index]:
        new.add(old)
    new.add(layer)
    for old in twin.layers[index:]:
        new.add(old)
    return new
