import keras
from keras import layers


def build_classifier(seed):
    keras.utils.set_random_seed(seed)
    model = keras.Sequential()
    model.add(keras.Input((8, 8)))
    model.add(layers.Reshape((8, 8, 1)))
    model.add(layers.Conv2D(8, 3, activation="relu"))
    model.add(layers.MaxPooling2D())
    model.add(layers.Flatten())
    model.add(layers.Dropout(0.2))
    model.add(layers.Dense(10, activation="softmax"))
    return model
