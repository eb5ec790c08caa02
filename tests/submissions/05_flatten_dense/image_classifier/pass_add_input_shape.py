from tensorflow.keras import Sequential
from tensorflow.keras.layers import Dense, Flatten


def image_classifier(image_shape, hidden, classes):
    model = Sequential()
    model.add(Flatten(input_shape=image_shape))
    model.add(Dense(hidden, activation="relu"))
    model.add(Dense(classes, activation="softmax"))
    return model
