import keras
from keras import layers


def image_classifier(image_shape, hidden, classes):
    pixels = image_shape[0] * image_shape[1]
    return keras.Sequential(
        [
            keras.Input(shape=(pixels,)),
            layers.Dense(hidden, activation="relu"),
            layers.Dense(classes, activation="softmax"),
        ]
    )
