import keras
from keras import layers


def image_classifier(image_shape, hidden, classes):
    body = keras.Sequential([layers.Flatten(), layers.Dense(hidden, activation="relu")])
    m = keras.Sequential(
        [keras.Input(image_shape), body, layers.Dense(classes, activation="softmax")]
    )
    m.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return m
