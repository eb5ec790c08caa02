import keras
from keras import layers


def build_mlp(n_inputs, hidden, n_outputs, output_activation):
    sizes = [*hidden, n_outputs]
    activations = ["relu"] * len(hidden) + [output_activation]
    model = keras.Sequential()
    for units, activation in zip(sizes, activations):
        model.add(layers.Dense(units, activation=activation))
    model.build((None, n_inputs))
    return model
