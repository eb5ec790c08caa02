import math


def count_parameters(input_shape, spec):
    total, shape = 0, input_shape
    for s in spec:
        if isinstance(s, int):
            total += math.prod(shape) * s + s
            shape = shape[:-1] + (s,)
        elif s == "flatten":
            shape = (math.prod(shape),)
    return total
