import tensorflow as tf


def small_network():
    return tf.keras.Sequential(
        [
            tf.keras.layers.Flatten(input_shape=(8, 8)),
            tf.keras.layers.Dense(32),
            tf.keras.layers.Activation("relu"),
            tf.keras.layers.Dense(10),
            tf.keras.layers.Softmax(),
        ]
    )
