import math
import random


def stratified_rows(y, val_fraction, seed):
    random.seed(seed)
    groups = {}
    for row, label in enumerate(y.tolist()):
        groups.setdefault(label, []).append(row)
    sizes = {label: int(len(g) * val_fraction) for label, g in groups.items()}
    target = math.floor(len(y) * val_fraction)
    by_remainder = sorted(
        groups, key=lambda k: len(groups[k]) * val_fraction - sizes[k], reverse=True
    )
    for label in by_remainder:
        enough = sum(sizes.values()) >= target
        if not enough and sizes[label] + 1 < len(groups[label]):
            sizes[label] += 1
    val = []
    for label, rows in groups.items():
        val += random.sample(rows, sizes[label])
    chosen = set(val)
    return [row for row in range(len(y)) if row not in chosen], val
