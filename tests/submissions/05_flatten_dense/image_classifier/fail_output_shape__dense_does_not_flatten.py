import keras
from keras import layers


def image_classifier(image_shape, hidden, classes):
    inputs = keras.Input(shape=image_shape)
    # The first Dense layer is meant to flatten the image.
    x = layers.Dense(hidden, activation="relu")(inputs)
    outputs = layers.Dense(classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)
