from math import prod


def count_parameters(input_shape, spec):
    if not spec:
        return 0
    first, *rest = spec
    if first == "flatten":
        return count_parameters((prod(input_shape),), rest)
    if isinstance(first, str):
        return count_parameters(input_shape, rest)
    own = (input_shape[-1] + 1) * first
    return own + count_parameters((*input_shape[:-1], first), rest)
