import numpy as np

from kerasdojo import data


def split_digits(seed):
    digits = data.load("digits")
    state = np.random.RandomState(seed)
    rows = list(range(1797))
    state.shuffle(rows)
    parts = []
    for part in (rows[:300], rows[300:597], rows[597:]):
        images = digits["x"][part].astype(np.float32) / np.float32(16)
        parts.append((images, digits["y"][part]))
    test, validation, train = parts
    return train, validation, test
