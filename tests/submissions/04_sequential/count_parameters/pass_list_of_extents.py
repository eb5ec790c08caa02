import keras
from keras import layers


def count_parameters(input_shape, spec):
    extents = list(input_shape)
    total = 0
    for entry in spec:
        if entry == "flatten":
            size = 1
            for extent in extents:
                size *= extent
            extents = [size]
        elif not isinstance(entry, str):
            weights = extents[-1] * entry
            biases = entry
            total = total + weights + biases
            extents[-1] = entry
    return total
