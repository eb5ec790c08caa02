import keras
import numpy as np
from keras import layers


class Network(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = layers.Flatten()
        self.hidden = layers.Dense(32, activation="relu")
        self.head = layers.Dense(10, activation="softmax")

    def call(self, x):
        return self.head(self.hidden(self.flatten(x)))


def small_network():
    model = Network()
    model(np.zeros((1, 8, 8), dtype="float32"))
    return model
