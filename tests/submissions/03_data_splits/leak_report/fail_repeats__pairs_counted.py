import numpy as np


def leak_report(train, val, test):
    def leaked(data, other):
        total = 0
        for row in data:
            for candidate in other:
                total += np.array_equal(row, candidate, equal_nan=True)
        return total

    return {
        "val_in_train": leaked(val, train),
        "test_in_train": leaked(test, train),
        "test_in_val": leaked(test, val),
    }
