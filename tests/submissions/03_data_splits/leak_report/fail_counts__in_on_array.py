import numpy as np


def leak_report(train, val, test):
    def f(a, b):
        return sum(1 for r in a if r in b)

    return {
        "val_in_train": f(val, train),
        "test_in_train": f(test, train),
        "test_in_val": f(test, val),
    }
