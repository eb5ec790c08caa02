from collections import Counter


def leak_report(train, val, test):
    counts = {
        name: Counter(str(row.tolist()) for row in data)
        for name, data in {"train": train, "val": val, "test": test}.items()
    }

    def leaked(data, other):
        return sum(n for row, n in counts[data].items() if row in counts[other])

    return {
        "val_in_train": leaked("val", "train"),
        "test_in_train": leaked("test", "train"),
        "test_in_val": leaked("test", "val"),
    }
