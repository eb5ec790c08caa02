import keras


class Network(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.first = keras.layers.LSTM(units, return_sequences=True)
        self.second = keras.layers.LSTM(units)
        self.head = keras.layers.Dense(1)

    def call(self, series):
        return self.head(self.second(self.first(series)))


def series_model(steps, features, units):
    return Network(units)
