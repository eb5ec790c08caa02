import keras
from keras import layers


def sensor_model(n_features, n_classes):
    inputs = layers.Input(shape=[n_features])
    hidden = layers.ReLU()(layers.Dense(16)(inputs))
    outputs = layers.Softmax()(layers.Dense(n_classes)(hidden))
    return keras.Model(inputs, outputs)
