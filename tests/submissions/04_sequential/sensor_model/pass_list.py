import keras
from keras import layers


def sensor_model(n_features, n_classes):
    return keras.Sequential(
        [
            keras.Input(shape=(n_features,)),
            layers.Dense(16, activation="relu"),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )
