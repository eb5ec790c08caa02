from math import prod


def count_parameters(input_shape, spec):
    inputs = prod(input_shape)
    return sum((inputs + 1) * units for units in spec if isinstance(units, int))
