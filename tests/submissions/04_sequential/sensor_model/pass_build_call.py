import keras
from keras import layers


def sensor_model(n_features, n_classes):
    model = keras.Sequential()
    model.add(layers.Dense(16))
    model.add(layers.Activation("relu"))
    model.add(layers.Dense(n_classes))
    model.add(layers.Activation("softmax"))
    model.build(input_shape=(None, n_features))
    return model
