import keras
from keras import layers


def series_model(steps, features, units):
    series = keras.Input((steps, features))
    x = layers.LSTM(units, return_sequences=True)(series)
    x = layers.LSTM(units, return_sequences=True)(x)
    return keras.Model(series, layers.Dense(1)(x[:, -1]))
