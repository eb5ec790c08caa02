def leak_report(train, val, test):
    def k(a):
        return [str(r) for r in a]

    t, v, s = k(train), k(val), k(test)

    def f(a, b):
        return sum(r in b for r in a)

    return {
        "val_in_train": f(v, set(t)),
        "test_in_train": f(s, set(t)),
        "test_in_val": f(s, set(v)),
    }
