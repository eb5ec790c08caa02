import keras
from keras import layers


def build_mlp(n_inputs, hidden, n_outputs, output_activation):
    def grow(tensor, sizes):
        if not sizes:
            return layers.Dense(n_outputs, activation=output_activation)(tensor)
        first, *rest = sizes
        return grow(layers.ReLU()(layers.Dense(first)(tensor)), rest)

    inputs = keras.Input(shape=(n_inputs,))
    return keras.Model(inputs=inputs, outputs=grow(inputs, list(hidden)))
