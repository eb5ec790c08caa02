def leak_report(train, val, test):
    def rows(data):
        return [tuple(row.ravel().tolist()) for row in data]

    def leaked(data, other):
        known = set(rows(other))
        return sum(row in known for row in rows(data))

    return {
        "val_in_train": leaked(val, train),
        "test_in_train": leaked(test, train),
        "test_in_val": leaked(test, val),
    }
