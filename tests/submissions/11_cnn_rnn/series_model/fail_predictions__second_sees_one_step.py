import keras
from keras import layers


def series_model(steps, features, units):
    return keras.Sequential(
        [
            keras.Input((steps, features)),
            layers.LSTM(units),
            layers.Reshape((1, units)),
            layers.LSTM(units),
            layers.Dense(1),
        ]
    )
