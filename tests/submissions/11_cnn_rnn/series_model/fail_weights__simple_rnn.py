import keras
from keras import layers


def series_model(steps, features, units):
    return keras.Sequential(
        [
            keras.Input(shape=(steps, features)),
            layers.SimpleRNN(units, return_sequences=True),
            layers.SimpleRNN(units),
            layers.Dense(1),
        ]
    )
