import keras
from keras import layers


def series_model(steps, features, units):
    return keras.Sequential(
        [
            keras.Input((steps, features)),
            layers.Permute((2, 1)),
            layers.LSTM(units, return_sequences=True),
            layers.LSTM(units),
            layers.Dense(1),
        ]
    )
