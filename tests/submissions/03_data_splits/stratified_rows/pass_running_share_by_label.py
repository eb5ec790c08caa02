import random


def stratified_rows(y, val_fraction, seed):
    r = random.Random(seed)
    groups = {}
    for i, label in enumerate(y):
        groups.setdefault(int(label), []).append(i)
    train, val = [], []
    seen = 0
    for label in sorted(groups):
        rows = groups[label]
        r.shuffle(rows)
        seen += len(rows)
        k = round(seen * val_fraction) - len(val)
        k = max(0, min(k, len(rows) - 1))
        val += rows[:k]
        train += rows[k:]
    return train, val
