import keras
from keras import layers


def small_network():
    return keras.Sequential(
        [
            layers.Input(shape=(8, 8)),
            layers.Flatten(),
            layers.Dense(32, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Softmax(),
        ]
    )
