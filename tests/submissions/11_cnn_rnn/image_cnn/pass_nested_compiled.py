import keras
from keras import layers


def image_cnn(image_shape, filters, classes):
    body = keras.Sequential(
        [
            layers.Conv2D(filters, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
        ]
    )
    model = keras.Sequential(
        [
            keras.Input(image_shape),
            layers.Reshape(tuple(image_shape) + (1,)),
            body,
            layers.Dense(classes, activation="softmax"),
        ]
    )
    model.compile(loss="sparse_categorical_crossentropy")
    return model
