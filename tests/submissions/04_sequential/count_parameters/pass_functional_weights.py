import keras
import numpy as np
from keras import layers


def count_parameters(input_shape, spec):
    x = inputs = keras.Input(shape=input_shape)
    for entry in spec:
        if entry == "flatten":
            x = layers.Flatten()(x)
        elif isinstance(entry, str):
            x = keras.activations.get(entry)(x)
        else:
            x = layers.Dense(entry)(x)
    model = keras.Model(inputs, x)
    return int(sum(np.prod(w.shape) for w in model.get_weights()))
