import keras
from keras import layers


def series_model(steps, features, units):
    i = keras.Input((steps, features))
    h = layers.LSTM(units, return_sequences=True)(i)
    h = layers.LSTM(units, return_sequences=True)(h)
    return keras.Model(i, layers.Dense(1)(h[:, 0]))
