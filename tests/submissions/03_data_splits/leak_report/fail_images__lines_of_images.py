import numpy as np


def leak_report(train, val, test):
    def rows(data):
        flat = np.reshape(data, (-1, data.shape[-1]))
        return [row.tobytes() for row in flat]

    def leaked(data, other):
        known = set(rows(other))
        return sum(row in known for row in rows(data))

    return {
        "val_in_train": leaked(val, train),
        "test_in_train": leaked(test, train),
        "test_in_val": leaked(test, val),
    }
