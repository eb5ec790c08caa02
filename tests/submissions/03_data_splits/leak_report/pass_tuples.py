import math


def leak_report(train, val, test):
    def rows(data):
        result = []
        for row in data:
            numbers = [None if math.isnan(v) else v for v in row.ravel()]
            result.append(tuple(numbers))
        return result

    train_rows, val_rows, test_rows = rows(train), rows(val), rows(test)
    train_set, val_set = set(train_rows), set(val_rows)
    return {
        "val_in_train": len([row for row in val_rows if row in train_set]),
        "test_in_train": len([row for row in test_rows if row in train_set]),
        "test_in_val": len([row for row in test_rows if row in val_set]),
    }
