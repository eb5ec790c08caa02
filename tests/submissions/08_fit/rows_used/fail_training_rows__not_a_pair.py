def rows_used(n, batch_size, validation_split=0.0):
    rows = list(range(n))
    split = int(n * (1 - validation_split))
    print([rows[i : i + batch_size] for i in range(0, split, batch_size)])
    print(rows[split:])
