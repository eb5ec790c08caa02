import keras
from keras import layers


def series_model(steps, features, units):
    cells = [layers.LSTMCell(units), layers.LSTMCell(units)]
    return keras.Sequential(
        [keras.Input((steps, features)), layers.RNN(cells), layers.Dense(1)]
    )
