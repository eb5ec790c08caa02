import keras
from keras import layers


def count_parameters(input_shape, spec):
    last, total = input_shape[-1], 0
    for entry in spec:
        if isinstance(entry, int):
            total += (last + 1) * entry
            last = entry
    return total
