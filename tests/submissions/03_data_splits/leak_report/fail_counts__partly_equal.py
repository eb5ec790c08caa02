import numpy as np


def leak_report(train, val, test):
    def leaked(data, other):
        return int(np.isin(data, other).all(axis=1).sum())

    return {
        "val_in_train": leaked(val, train),
        "test_in_train": leaked(test, train),
        "test_in_val": leaked(test, val),
    }
