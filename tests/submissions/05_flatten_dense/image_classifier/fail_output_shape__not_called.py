import keras
from keras import layers


def image_classifier(image_shape, hidden, classes):
    def build():
        return keras.Sequential(
            [
                keras.Input(shape=image_shape),
                layers.Flatten(),
                layers.Dense(hidden, activation="relu"),
                layers.Dense(classes, activation="softmax"),
            ]
        )

    return build
