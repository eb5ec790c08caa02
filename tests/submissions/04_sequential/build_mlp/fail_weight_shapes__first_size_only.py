import keras
from keras import layers


def build_mlp(n_inputs, hidden, n_outputs, output_activation):
    model = keras.Sequential([layers.Input(shape=(n_inputs,))])
    for _ in range(len(hidden)):
        model.add(layers.Dense(hidden[0], activation="relu"))
    model.add(layers.Dense(n_outputs, activation=output_activation))
    return model
