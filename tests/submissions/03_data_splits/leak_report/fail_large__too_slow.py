import numpy as np


def leak_report(train, val, test):
    def leaked(data, other):
        return sum(
            any(np.array_equal(row, candidate, equal_nan=True) for candidate in other)
            for row in data
        )

    return {
        "val_in_train": leaked(val, train),
        "test_in_train": leaked(test, train),
        "test_in_val": leaked(test, val),
    }
