def leak_report(train, val, test):
    def leaked(data, other):
        known = {row.tobytes() for row in data}
        return sum(row.tobytes() in known for row in other)

    return {
        "val_in_train": leaked(val, train),
        "test_in_train": leaked(test, train),
        "test_in_val": leaked(test, val),
    }
