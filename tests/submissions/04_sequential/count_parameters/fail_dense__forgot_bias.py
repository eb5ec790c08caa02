import keras
from keras import layers


def count_parameters(input_shape, spec):
    from math import prod

    shape, total = input_shape, 0
    for entry in spec:
        if entry == "flatten":
            shape = (prod(shape),)
        elif isinstance(entry, int):
            total += shape[-1] * entry
            shape = (*shape[:-1], entry)
    return total
