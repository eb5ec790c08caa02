import keras
from keras import layers


def save_for_raw(model, mean, std, path):
    scale = [1 / s for s in std.tolist()]
    offset = [-m / s for m, s in zip(mean.tolist(), std.tolist())]
    inputs = keras.Input(shape=(len(mean),))
    outputs = model(layers.Rescaling(scale, offset)(inputs))
    keras.Model(inputs, outputs).save(path)
