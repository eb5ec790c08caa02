import keras


def activate(x, name):
    return keras.activations.get(name.capitalize())(x)
