import math


def limited(p):
    return min(max(float(p), 1e-7), 1 - 1e-7)


def loss_by_hand(name, y, pred):
    total = 0.0
    for target, row in zip(y, pred, strict=True):
        if name == "mse":
            total += (float(target) - float(row[0])) ** 2
        elif name == "binary_crossentropy":
            p = limited(row[0])
            total -= math.log(p) if target == 1 else math.log(1 - p)
        else:
            total -= math.log(limited(row[int(target)]))
    return total / len(y)
