import keras
from keras import layers


def insert_layer(model, index, layer):
    parts = [type(old).from_config(old.get_config()) for old in model.layers]
    new = keras.Sequential([keras.Input(model.input_shape[1:]), *parts[:index], layer])
    for part in parts[index:]:
        new.add(part)
    for part, old in zip(parts, model.layers):
        for target, source in zip(part.trainable_weights, old.trainable_weights):
            target.assign(source)
    return new
