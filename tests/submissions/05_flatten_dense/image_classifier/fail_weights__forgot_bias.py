import keras
from keras import layers


def image_classifier(image_shape, hidden, classes):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Flatten(),
            layers.Dense(hidden, activation="relu", use_bias=False),
            layers.Dense(classes, activation="softmax", use_bias=False),
        ]
    )
