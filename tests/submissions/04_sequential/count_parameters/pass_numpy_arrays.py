import numpy as np


def count_parameters(input_shape, spec):
    sample = np.zeros(input_shape)
    total = np.int64(0)
    for entry in spec:
        match entry:
            case "flatten":
                sample = sample.ravel()
            case int(units):
                kernel, bias = np.zeros((sample.shape[-1], units)), np.zeros(units)
                sample = sample @ kernel + bias
                total += kernel.size + bias.size
    return total
