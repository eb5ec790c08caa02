import keras
from keras import layers


def count_parameters(input_shape, spec):
    model = keras.Sequential([layers.Input(shape=input_shape)])
    for entry in spec:
        if isinstance(entry, int):
            model.add(layers.Dense(entry))
        elif entry == "flatten":
            model.add(layers.Flatten())
        else:
            model.add(layers.Activation(entry))
    return model.count_params()
