import keras
import tensorflow as tf
from keras import layers


def image_classifier(image_shape, hidden, classes):
    pixels = 1
    for length in image_shape:
        pixels *= length
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Lambda(lambda x: tf.reshape(x, (-1, pixels))),
            layers.Dense(hidden, activation="relu"),
            layers.Dense(classes, activation="softmax"),
        ]
    )
