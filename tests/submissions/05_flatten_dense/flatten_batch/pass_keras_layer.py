import keras


def flatten_batch(x):
    return keras.layers.Flatten()(x)
