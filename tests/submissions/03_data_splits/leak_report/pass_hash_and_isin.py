import hashlib

import numpy as np


def fingerprints(data):
    data = np.where(np.isnan(data), np.nan, data)
    return np.array([hashlib.sha1(row.tobytes()).hexdigest() for row in data])


def leak_report(train, val, test):
    train, val, test = map(fingerprints, (train, val, test))
    return dict(
        val_in_train=np.isin(val, train).sum(),
        test_in_train=np.isin(test, train).sum(),
        test_in_val=np.isin(test, val).sum(),
    )
