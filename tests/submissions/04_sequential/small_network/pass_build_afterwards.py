import keras
from keras import layers


def small_network():
    model = keras.Sequential(
        [
            layers.Flatten(),
            layers.Dense(32, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.build((None, 8, 8))
    return model
