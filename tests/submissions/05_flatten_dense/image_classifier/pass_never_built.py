import keras
from keras import layers


def image_classifier(image_shape, hidden, classes):
    return keras.Sequential(
        [
            layers.Flatten(),
            layers.Dense(hidden, activation="relu"),
            layers.Dense(classes, activation="softmax"),
        ]
    )
