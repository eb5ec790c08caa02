import keras
from keras import layers


def sensor_model(n_features, n_classes):
    model = keras.Sequential()
    model.add(layers.Input(shape=(n_features,)))
    model.add(layers.Dense(16))
    model.add(layers.Dense(n_classes))
    model.add(layers.ReLU())
    model.add(layers.Softmax())
    return model
