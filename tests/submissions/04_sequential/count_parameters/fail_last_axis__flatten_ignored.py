from math import prod


def count_parameters(input_shape, spec):
    if spec[0] == "flatten":
        input_shape = (prod(input_shape),)
    last, total = input_shape[-1], 0
    for units in spec:
        if isinstance(units, int):
            total += last * units + units
            last = units
    return total
