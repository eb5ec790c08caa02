import numpy as np


def leak_report(train, val, test):
    together = np.concatenate([train, val, test])
    flat = together.reshape(len(together), -1)
    flat = np.hstack([np.isnan(flat), np.nan_to_num(flat)])
    _, ids = np.unique(flat, axis=0, return_inverse=True)
    ids = ids.ravel()
    a, b, c = np.split(ids, [len(train), len(train) + len(val)])
    return {
        "val_in_train": int(np.isin(b, a).sum()),
        "test_in_train": int(np.isin(c, a).sum()),
        "test_in_val": int(np.isin(c, b).sum()),
    }
