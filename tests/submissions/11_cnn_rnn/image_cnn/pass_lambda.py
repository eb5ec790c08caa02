import keras
from keras import layers


def image_cnn(image_shape, filters, classes):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Lambda(lambda x: x[..., None]),
            layers.Conv2D(filters, 3, activation=keras.activations.relu),
            layers.MaxPooling2D((2, 2)),
            layers.Flatten(),
            layers.Dense(classes, activation=keras.activations.softmax),
        ]
    )
