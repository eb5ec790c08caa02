import keras
from keras import layers


def series_model(steps, features, units):
    model = keras.Sequential(
        [
            keras.Input(shape=(steps, features), name="series"),
            layers.LSTM(units, return_sequences=True, name="lower"),
            layers.LSTM(units, activation="tanh", name="upper"),
            layers.Dropout(0.0),
            layers.Dense(units=1),
        ]
    )
    model.compile(optimizer="adam", loss="mse", metrics=["mae"])
    return model
