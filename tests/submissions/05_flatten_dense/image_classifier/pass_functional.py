import keras
import tensorflow as tf
from keras import layers


def image_classifier(image_shape, hidden, classes):
    inputs = keras.Input(image_shape)
    x = layers.Flatten()(inputs)
    x = layers.Dense(hidden, activation=tf.nn.relu)(x)
    outputs = layers.Dense(classes, activation=keras.activations.softmax)(x)
    return keras.Model(inputs, outputs)
