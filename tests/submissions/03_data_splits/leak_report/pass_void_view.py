import numpy as np


def leak_report(train, val, test):
    def view(data):
        flat = np.ascontiguousarray(data.reshape(data.shape[0], -1))
        return flat.view(f"V{flat.itemsize * flat.shape[1]}").ravel().tolist()

    def number(data, other):
        other = frozenset(view(other))
        return len(list(filter(other.__contains__, view(data))))

    return {
        "test_in_val": number(test, val),
        "test_in_train": number(test, train),
        "val_in_train": number(val, train),
    }
