import numpy as np


def relu(x):
    return x * (x > 0)


def sigmoid(x):
    x = np.clip(x, -500, 500)
    return 1 / (1 + np.exp(-x))


def tanh(x):
    x = np.clip(x, -40, 40)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


def activate(x, name):
    return {"relu": relu, "sigmoid": sigmoid, "tanh": tanh, "linear": lambda x: x}[
        name
    ](x)
