import keras
from keras import layers


def build_mlp(n_inputs, hidden, n_outputs, output_activation):
    model = keras.Sequential()
    shape = {"input_shape": (n_inputs,)}
    for units in hidden:
        model.add(layers.Dense(units, activation=keras.activations.relu, **shape))
        shape = {}
    activation = keras.activations.get(output_activation)
    model.add(layers.Dense(n_outputs, activation=activation, **shape))
    return model
