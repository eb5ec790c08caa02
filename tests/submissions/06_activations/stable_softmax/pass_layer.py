import keras


def stable_softmax(x):
    return keras.layers.Softmax()(x)
