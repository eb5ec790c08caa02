import random

import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    pairs = list(zip(x, y, strict=True))
    random.Random(seed).shuffle(pairs)
    first = int(len(pairs) * train_fraction)
    second = first + int(len(pairs) * val_fraction)
    result = []
    for chunk in (pairs[:first], pairs[first:second], pairs[second:]):
        result.append(np.array([row for row, _ in chunk]))
        result.append(np.array([label for _, label in chunk]))
    return tuple(result)
