import keras
from keras import layers


def count_parameters(input_shape, spec):
    shape, total = input_shape[-2:], 0
    for entry in spec:
        if entry == "flatten":
            shape = (shape[0] * shape[-1] if len(shape) == 2 else shape[0],)
        elif isinstance(entry, int):
            total += (shape[-1] + 1) * entry
            shape = (*shape[:-1], entry)
    return total
