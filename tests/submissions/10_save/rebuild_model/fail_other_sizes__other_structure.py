import keras
from keras import layers


def rebuild_model(path, num_features, num_units, num_classes):
    model = keras.Sequential(
        [
            keras.Input((num_features,)),
            layers.Dense(num_units, activation="tanh"),
            layers.Dense(3, activation="softmax"),
        ]
    )
    model.load_weights(path)
    return model
