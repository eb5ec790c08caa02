import keras
import numpy as np
from keras import layers


class Classifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = layers.Flatten()
        self.hidden = layers.Dense(16, activation="sigmoid")
        self.scores = layers.Dense(10)

    def call(self, images):
        return keras.ops.softmax(self.scores(self.hidden(self.flatten(images))))


def build_classifier(seed):
    keras.utils.set_random_seed(seed)
    model = Classifier()
    model(np.zeros((1, 8, 8), "float32"))
    return model
