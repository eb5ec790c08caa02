import numpy as np


def leak_report(train, val, test):
    def leaked(data, other):
        together = np.concatenate([data, other])
        return len(together) - len(np.unique(together, axis=0))

    return {
        "val_in_train": leaked(val, train),
        "test_in_train": leaked(test, train),
        "test_in_val": leaked(test, val),
    }
