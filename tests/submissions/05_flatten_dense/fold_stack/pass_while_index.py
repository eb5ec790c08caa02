import numpy as np


def fold_stack(stack):
    layers = list(stack)
    i = 0
    while i < len(layers) - 1:
        if layers[i][2] is None:
            w1, b1, _ = layers[i]
            w2, b2, activation = layers[i + 1]
            merged = (np.dot(w1, w2), np.dot(b1, w2) + b2, activation)
            layers[i : i + 2] = [merged]
        else:
            i += 1
    return layers
