def rows_used(n, batch_size, validation_split=0.0):
    split = int(n * (1 - validation_split))
    batches = {}
    for row in range(split):
        batches.setdefault(row // batch_size, []).append(row)
    return [list(batches.values()), [row for row in range(n) if row >= split]]
