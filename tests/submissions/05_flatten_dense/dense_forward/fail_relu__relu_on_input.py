import keras


def dense_forward(x, kernel, bias, activation=None):
    act = keras.activations.get(activation)
    return act(x) @ kernel + bias
