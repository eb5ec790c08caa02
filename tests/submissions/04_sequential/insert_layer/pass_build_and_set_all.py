import keras
from keras import layers


def insert_layer(model, index, layer):
    stack = [type(one).from_config(one.get_config()) for one in model.layers]
    stack.insert(index, layer)
    new = keras.Sequential(stack)
    new.build(model.input_shape)
    groups = [one.get_weights() for one in model.layers]
    groups.insert(index, layer.get_weights())
    new.set_weights([weight for group in groups for weight in group])
    return new
