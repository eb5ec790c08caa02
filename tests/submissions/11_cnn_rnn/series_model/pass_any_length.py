import keras
from keras import layers


def series_model(steps, features, units):
    model = keras.Sequential([keras.Input((None, features))])
    model.add(layers.LSTM(units, return_sequences=True))
    model.add(layers.LSTM(units, return_sequences=False))
    model.add(layers.Dense(1, activation="linear"))
    return model
