import keras
from keras import layers


def small_network():
    model = keras.Sequential(name="digits")
    model.add(layers.InputLayer(shape=(8, 8)))
    model.add(layers.Reshape((64,)))
    model.add(layers.Dense(32))
    model.add(layers.ReLU())
    model.add(layers.Dense(10, "softmax"))
    return model
