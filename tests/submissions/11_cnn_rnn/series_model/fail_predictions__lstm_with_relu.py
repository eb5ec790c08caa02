import keras
from keras import layers


def series_model(steps, features, units):
    return keras.Sequential(
        [
            keras.Input(shape=(steps, features)),
            layers.LSTM(units, activation="relu", return_sequences=True),
            layers.LSTM(units, activation="relu"),
            layers.Dense(1),
        ]
    )
