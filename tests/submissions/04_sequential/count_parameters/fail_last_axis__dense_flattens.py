from math import prod


def count_parameters(input_shape, spec):
    size, total = prod(input_shape), 0
    for entry in spec:
        if isinstance(entry, int):
            total += (size + 1) * entry
            size = entry
    return total
