def count_parameters(input_shape, spec):
    total, n = 0, input_shape[-1]
    for s in spec:
        total += n * s + s
        n = s
    return total
