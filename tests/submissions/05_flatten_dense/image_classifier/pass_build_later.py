import keras
from keras import layers


def image_classifier(image_shape, hidden, classes):
    model = keras.Sequential()
    model.add(layers.Flatten())
    model.add(layers.Dense(hidden, activation="relu"))
    model.add(layers.Dense(classes, activation="softmax"))
    model.build((None, *image_shape))
    return model
