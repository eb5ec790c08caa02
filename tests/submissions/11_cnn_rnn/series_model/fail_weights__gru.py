import keras
from keras import layers


def series_model(steps, features, units):
    return keras.Sequential(
        [
            keras.Input(shape=(steps, features)),
            layers.GRU(units, return_sequences=True),
            layers.GRU(units),
            layers.Dense(1),
        ]
    )
