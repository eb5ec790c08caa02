import numpy as np


def stratified_rows(y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    pools = {k: list(rng.permutation(np.flatnonzero(y == k))) for k in np.unique(y)}
    counts = {k: len(rows) for k, rows in pools.items()}
    val = []
    while len(val) + 0.5 < len(y) * val_fraction:
        taken = {k: counts[k] - len(pools[k]) for k in pools}
        need = {
            k: counts[k] * val_fraction - taken[k] for k in pools if len(pools[k]) > 1
        }
        best = max(need, key=need.get)
        val.append(pools[best].pop())
    train = np.concatenate(list(pools.values()))
    return train.astype("int64"), np.array(val, dtype="int64")
