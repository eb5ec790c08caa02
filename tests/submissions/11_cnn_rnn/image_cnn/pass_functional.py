import keras
from keras import layers


def image_cnn(image_shape, filters, classes):
    images = keras.Input(image_shape)
    x = keras.ops.expand_dims(images, -1)
    x = layers.Conv2D(filters, (3, 3), activation="relu")(x)
    x = layers.MaxPool2D()(x)
    x = layers.Flatten()(x)
    return keras.Model(images, layers.Dense(classes, activation="softmax")(x))
