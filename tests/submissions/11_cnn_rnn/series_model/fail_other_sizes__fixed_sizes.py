import keras
from keras import layers


def series_model(steps, features, units):
    return keras.Sequential(
        [
            keras.Input(shape=(steps, features)),
            layers.LSTM(3, return_sequences=True),
            layers.LSTM(3),
            layers.Dense(1),
        ]
    )
