import tensorflow as tf


def build_mlp(n_inputs, hidden, n_outputs, output_activation):
    model = tf.keras.Sequential()
    model.add(tf.keras.layers.InputLayer(shape=(n_inputs,)))
    for n in hidden:
        model.add(tf.keras.layers.Dense(n))
        model.add(tf.keras.layers.Activation("relu"))
    model.add(tf.keras.layers.Dense(n_outputs))
    if output_activation is not None:
        model.add(tf.keras.layers.Activation(output_activation))
    return model
