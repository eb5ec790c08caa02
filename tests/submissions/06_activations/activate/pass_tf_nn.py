import tensorflow as tf


def activate(x, name):
    functions = {
        "relu": tf.nn.relu,
        "sigmoid": tf.nn.sigmoid,
        "tanh": tf.nn.tanh,
        "linear": tf.identity,
    }
    return functions[name](x)
