from math import prod


def count_parameters(input_shape, spec):
    shape, total = input_shape, 0
    for entry in spec:
        if entry == "flatten":
            shape = (prod(shape),)
        elif isinstance(entry, int):
            total += (shape[-1] + 1) * entry
            shape = (entry, *shape[1:])
    return total
