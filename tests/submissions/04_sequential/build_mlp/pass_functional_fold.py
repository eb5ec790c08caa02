from functools import reduce

import keras
from keras import layers


def build_mlp(n_inputs, hidden, n_outputs, output_activation):
    inputs = keras.Input((n_inputs,))
    stack = [layers.Dense(n, "relu") for n in hidden]
    stack.append(layers.Dense(n_outputs, output_activation))
    outputs = reduce(lambda tensor, layer: layer(tensor), stack, inputs)
    return keras.Model(inputs, outputs)
