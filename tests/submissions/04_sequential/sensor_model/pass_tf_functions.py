import tensorflow as tf


def sensor_model(n_features, n_classes):
    return tf.keras.models.Sequential(
        [
            tf.keras.layers.InputLayer(shape=(n_features,)),
            tf.keras.layers.Dense(16, activation=tf.nn.relu),
            tf.keras.layers.Dense(n_classes, activation=tf.nn.softmax),
        ]
    )
