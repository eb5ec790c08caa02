import keras


def activate(x, name):
    return keras.layers.Activation(name)(x)
