import keras
import tensorflow as tf
from keras import layers


def build_classifier(seed):
    tf.random.set_seed(seed)
    return keras.Sequential(
        [
            keras.Input(shape=(8, 8)),
            layers.Flatten(),
            layers.Dense(32, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
