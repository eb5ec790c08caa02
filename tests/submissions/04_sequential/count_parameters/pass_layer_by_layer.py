import tensorflow as tf


def count_parameters(input_shape, spec):
    x = tf.zeros((1, *input_shape))
    counts = []
    for entry in spec:
        if type(entry) is int:
            layer = tf.keras.layers.Dense(entry)
        elif entry == "flatten":
            layer = tf.keras.layers.Flatten()
        else:
            layer = tf.keras.layers.Activation(entry)
        x = layer(x)
        counts.append(layer.count_params())
    return sum(counts)
