import keras
from keras import layers


def build_mlp(n_inputs, hidden, n_outputs, output_activation):
    if hidden:
        first, *others = hidden
        model = keras.Sequential(
            [layers.Dense(first, input_shape=(n_inputs,)), layers.Activation("relu")]
        )
        for o in others:
            block = keras.Sequential([layers.Dense(o), layers.Activation("relu")])
            model.add(block)
    else:
        model = keras.Sequential([layers.Input((n_inputs,))])
    model.add(layers.Dense(n_outputs, activation=output_activation))
    return model
