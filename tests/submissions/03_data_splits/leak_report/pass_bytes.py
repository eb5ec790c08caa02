def leak_report(train, val, test):
    seen_train = {row.tobytes() for row in train}
    seen_val = {row.tobytes() for row in val}
    report = dict.fromkeys(["val_in_train", "test_in_train", "test_in_val"], 0)
    for row in val:
        report["val_in_train"] += row.tobytes() in seen_train
    for row in test:
        report["test_in_train"] += row.tobytes() in seen_train
        report["test_in_val"] += row.tobytes() in seen_val
    return report
