import numpy as np


def leak_report(train, val, test):
    def leaked(data, other):
        total = 0
        for row in data:
            close = np.isclose(other, row, equal_nan=True)
            total += int(close.reshape(len(other), -1).all(axis=1).any())
        return total

    return {
        "val_in_train": leaked(val, train),
        "test_in_train": leaked(test, train),
        "test_in_val": leaked(test, val),
    }
