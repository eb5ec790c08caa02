import keras
import numpy as np
from keras import layers


def image_classifier(image_shape, hidden, classes):
    inp = keras.Input(shape=image_shape)
    x = keras.ops.reshape(inp, (-1, int(np.prod(image_shape))))
    x = keras.ops.relu(layers.Dense(hidden)(x))
    return keras.Model(inp, keras.ops.softmax(layers.Dense(classes)(x)))
