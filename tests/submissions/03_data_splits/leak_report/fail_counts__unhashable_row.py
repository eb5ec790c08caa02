def leak_report(train, val, test):
    known_train, known_val = set(train), set(val)
    return {
        "val_in_train": sum(row in known_train for row in val),
        "test_in_train": sum(row in known_train for row in test),
        "test_in_val": sum(row in known_val for row in test),
    }
