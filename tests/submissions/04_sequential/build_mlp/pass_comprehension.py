import keras
from keras import layers


def build_mlp(n_inputs, hidden, n_outputs, output_activation):
    return keras.Sequential(
        [keras.Input(shape=(n_inputs,))]
        + [layers.Dense(units, activation="relu") for units in hidden]
        + [layers.Dense(n_outputs, activation=output_activation)]
    )
