import keras
from keras import layers


def image_cnn(image_shape, filters, classes):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Reshape((*image_shape, 1)),
            layers.Flatten(),
            layers.Dense(filters, activation="relu"),
            layers.Dense(classes, activation="softmax"),
        ]
    )
