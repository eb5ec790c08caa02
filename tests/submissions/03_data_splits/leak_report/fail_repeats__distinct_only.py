def leak_report(train, val, test):
    def rows(data):
        flat = data.reshape(len(data), -1).tolist()
        return {tuple("nan" if v != v else v for v in row) for row in flat}

    train, val, test = rows(train), rows(val), rows(test)
    return {
        "val_in_train": len(val & train),
        "test_in_train": len(test & train),
        "test_in_val": len(test & val),
    }
