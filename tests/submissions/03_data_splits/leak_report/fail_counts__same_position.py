def leak_report(train, val, test):
    def same(a, b):
        return sum((p == q).all() for p, q in zip(a, b))

    return {
        "val_in_train": int(same(val, train)),
        "test_in_train": int(same(test, train)),
        "test_in_val": int(same(test, val)),
    }
