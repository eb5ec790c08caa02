import keras
from keras import layers


def build_mlp(n_inputs, hidden, n_outputs, output_activation):
    m = keras.Sequential([layers.Input((n_inputs,))])
    for h in hidden:
        m.add(layers.Dense(h, activation="relu"))
        m.add(layers.Dense(n_outputs, activation=output_activation))
    return m
