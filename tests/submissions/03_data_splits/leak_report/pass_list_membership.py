import math


def plain(data):
    flat = data.reshape(len(data), -1).tolist()
    return [[None if math.isnan(v) else v for v in row] for row in flat]


def leak_report(train, val, test):
    train, val, test = plain(train), plain(val), plain(test)
    return {
        "val_in_train": sum(row in train for row in val),
        "test_in_train": sum(row in train for row in test),
        "test_in_val": sum(row in val for row in test),
    }
