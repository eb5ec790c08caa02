import math


def leak_report(train, val, test):
    def rows(data):
        return [
            tuple("nan" if isinstance(v, float) and math.isnan(v) else v for v in row)
            for row in data.tolist()
        ]

    def leaked(data, other):
        known = set(rows(other))
        return sum(row in known for row in rows(data))

    return {
        "val_in_train": leaked(val, train),
        "test_in_train": leaked(test, train),
        "test_in_val": leaked(test, val),
    }
