import numpy as np


def extend(kernel, bias):
    top = np.hstack([kernel, np.zeros((kernel.shape[0], 1))])
    return np.vstack([top, np.append(bias, 1.0)])


def fold_stack(stack):
    folded, product = (), None
    for index, (kernel, bias, activation) in enumerate(stack):
        matrix = extend(kernel, bias)
        product = matrix if product is None else product @ matrix
        if activation is not None or index == len(stack) - 1:
            folded += ((product[:-1, :-1], product[-1, :-1], activation),)
            product = None
    return folded
