import keras
from keras import layers


def series_model(steps, features, units):
    series = keras.Input((steps, features))
    states = layers.LSTM(units, return_sequences=True)(series)
    state = layers.LSTM(units)(states)
    return keras.Model(series, layers.Dense(1)(state))
