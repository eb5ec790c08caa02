import keras
import numpy as np


class Classifier(keras.Model):
    def __init__(self, units, classes):
        super().__init__()
        self.hidden = keras.layers.Dense(units, activation="tanh")
        self.scores = keras.layers.Dense(classes, activation="softmax")

    def call(self, x):
        return self.scores(self.hidden(x))


def rebuild_model(path, num_features, num_units, num_classes):
    model = Classifier(num_units, num_classes)
    model(np.zeros((1, num_features), "float32"))
    model.load_weights(path)
    return model
