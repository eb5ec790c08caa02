import keras
from keras import layers


def build_mlp(n_inputs, hidden, n_outputs, output_activation):
    model = keras.Sequential([layers.Input(shape=(n_inputs,))])
    for units in hidden:
        model.add(layers.Dense(units, activation="relu"))
        model.add(layers.Dropout(0.2))
    model.add(layers.Dense(n_outputs, activation=output_activation))
    return model
