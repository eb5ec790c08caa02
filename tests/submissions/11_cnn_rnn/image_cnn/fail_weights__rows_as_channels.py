import keras
from keras import layers


def image_cnn(image_shape, filters, classes):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv1D(filters, 3, activation="relu"),
            layers.MaxPooling1D(2),
            layers.Flatten(),
            layers.Dense(classes, activation="softmax"),
        ]
    )
