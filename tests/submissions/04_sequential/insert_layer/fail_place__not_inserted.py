import keras
from keras import layers


def insert_layer(model, index, layer):
    new = keras.models.clone_model(model)
    new.set_weights(model.get_weights())
    new.layers.insert(index, layer)
    return new
