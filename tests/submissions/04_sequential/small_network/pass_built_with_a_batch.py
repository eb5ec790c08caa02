import keras
from keras import layers


def small_network():
    model = keras.Sequential()
    model.add(layers.Flatten())
    model.add(layers.Dense(32, kernel_initializer="he_uniform"))
    model.add(layers.ReLU())
    model.add(layers.Dense(10))
    model.add(layers.Softmax(axis=-1))
    model.build((1, 8, 8))
    return model
