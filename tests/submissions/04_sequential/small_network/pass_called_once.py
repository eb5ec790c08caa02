import numpy as np
import tensorflow as tf
from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.models import Sequential


def small_network():
    model = Sequential()
    model.add(Flatten())
    model.add(Dense(32, activation=tf.nn.relu, kernel_initializer="he_normal"))
    model.add(Dense(10, activation=tf.nn.softmax))
    model(np.zeros((1, 8, 8), dtype="float32"))
    return model
