import tensorflow as tf
from tensorflow import keras


def head_for(target, n_classes):
    if target == "regression":
        return 1, keras.activations.linear, keras.losses.Huber()
    if target == "binary":
        return 1, keras.activations.sigmoid, keras.losses.BinaryCrossentropy()
    if target == "multiclass":
        return [n_classes, tf.nn.softmax, keras.losses.SparseCategoricalCrossentropy()]
    return (
        n_classes,
        tf.keras.layers.Activation("sigmoid"),
        keras.losses.binary_crossentropy,
    )
