import keras
from keras import layers


def image_cnn(image_shape, filters, classes):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Reshape((*image_shape, 1)),
            layers.Conv2D(filters, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(classes),
            layers.Softmax(axis=0),
        ]
    )
