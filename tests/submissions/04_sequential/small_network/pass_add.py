import keras
from keras import layers


def small_network():
    model = keras.models.Sequential()
    model.add(keras.Input(shape=(8, 8)))
    model.add(layers.Flatten())
    model.add(layers.Dense(units=32, activation=keras.activations.relu))
    model.add(layers.Dense(units=10, activation=keras.activations.softmax))
    return model
