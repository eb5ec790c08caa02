import keras
from keras import layers


def insert_layer(model, index, layer):
    clone = keras.models.clone_model(model)
    clone.set_weights(model.get_weights())
    parts = list(clone.layers)
    parts.insert(index, layer)
    return keras.Sequential([keras.Input(model.input_shape[1:])] + parts)
