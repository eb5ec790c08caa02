import keras
from keras import layers


def series_model(steps, features, units):
    return keras.Sequential(
        [
            keras.Input((steps, features)),
            layers.Bidirectional(layers.LSTM(units, return_sequences=True)),
            layers.LSTM(units),
            layers.Dense(1),
        ]
    )
