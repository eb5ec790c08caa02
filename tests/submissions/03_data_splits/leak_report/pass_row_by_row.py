import numpy as np


def in_other(data, other):
    axes = tuple(range(1, other.ndim))
    total = 0
    for row in data:
        same = (other == row) | (np.isnan(other) & np.isnan(row))
        total += bool(same.all(axis=axes).any())
    return total


def leak_report(train, val, test):
    return {
        "val_in_train": in_other(val, train),
        "test_in_train": in_other(test, train),
        "test_in_val": in_other(test, val),
    }
