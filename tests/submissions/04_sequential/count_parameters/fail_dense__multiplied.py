from math import prod


def count_parameters(input_shape, spec):
    shape, total = input_shape, 1
    for s in spec:
        if s == "flatten":
            shape = (prod(shape),)
        elif isinstance(s, int):
            total *= (shape[-1] + 1) * s
            shape = (*shape[:-1], s)
    return total
