import keras
import tensorflow as tf


def identity(x):
    return x


def squared(y_true, y_pred):
    return tf.reduce_mean(tf.square(y_true - y_pred), axis=-1)


def head_for(target, n_classes):
    if target == "regression":
        return 1, identity, squared
    if target == "multiclass":
        return (
            n_classes,
            lambda z: tf.exp(tf.nn.log_softmax(z)),
            "sparse_categorical_crossentropy",
        )
    units = n_classes if target == "multilabel" else 1
    return units, keras.ops.sigmoid, "bce"
