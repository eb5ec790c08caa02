import keras
from keras import layers


def insert_layer(model, index, layer):
    clone = keras.models.clone_model(model)
    clone.set_weights(model.get_weights())
    parts = [keras.Input(model.input_shape[1:]), *clone.layers]
    parts.insert(max(index, 1), layer)
    return keras.Sequential(parts)
