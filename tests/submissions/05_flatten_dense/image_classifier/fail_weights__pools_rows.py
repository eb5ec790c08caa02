import keras
from keras import layers


def image_classifier(image_shape, hidden, classes):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Dense(hidden, activation="relu"),
            layers.GlobalMaxPooling1D(),
            layers.Dense(classes, activation="softmax"),
        ]
    )
