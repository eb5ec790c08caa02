import keras
from keras import layers


def image_classifier(image_shape, hidden, classes):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Flatten(data_format="channels_first"),
            layers.Dense(hidden, activation="relu"),
            layers.Dense(classes, activation="softmax"),
        ]
    )
