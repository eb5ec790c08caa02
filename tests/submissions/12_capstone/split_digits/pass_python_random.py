import random

import numpy as np

from kerasdojo import data


def split_digits(seed):
    digits = data.load("digits")
    pairs = list(zip(digits["x"] / 16.0, digits["y"], strict=True))
    random.Random(seed).shuffle(pairs)
    bounds = [(0, 1200), (1200, 1497), (1497, 1797)]
    return [
        (
            np.array([x for x, _ in pairs[start:stop]], dtype="float32"),
            np.array([label for _, label in pairs[start:stop]]),
        )
        for start, stop in bounds
    ]
