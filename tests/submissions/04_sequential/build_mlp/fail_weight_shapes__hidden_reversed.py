import keras
from keras import layers


def build_mlp(n_inputs, hidden, n_outputs, output_activation):
    stack = [layers.Dense(n_outputs, activation=output_activation)]
    for units in hidden:
        stack.insert(0, layers.Dense(units, activation="relu"))
    return keras.Sequential([layers.Input(shape=(n_inputs,)), *stack])
