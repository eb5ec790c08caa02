import keras
from keras import layers


def count_parameters(input_shape, spec):
    m = keras.Sequential([layers.Input(shape=input_shape)])
    for s in spec:
        if isinstance(s, int):
            m.add(layers.Dense(s))
        else:
            m.add(layers.Flatten())
    return m.count_params()
