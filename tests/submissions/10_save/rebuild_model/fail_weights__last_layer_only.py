import h5py
import keras
from keras import layers


def rebuild_model(path, num_features, num_units, num_classes):
    model = keras.Sequential(
        [
            keras.Input((num_features,)),
            layers.Dense(num_units, activation="tanh"),
            layers.Dense(num_classes, activation="softmax"),
        ]
    )
    with h5py.File(path) as file:
        group = file["layers/dense_1/vars"]
        model.layers[-1].set_weights([group["0"][:], group["1"][:]])
    return model
