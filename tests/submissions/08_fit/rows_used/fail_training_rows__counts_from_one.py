def rows_used(n, batch_size, validation_split=0.0):
    rows = list(range(1, n + 1))
    split = int(n * (1 - validation_split))
    batches = [
        rows[i : min(i + batch_size, split)] for i in range(0, split, batch_size)
    ]
    return batches, rows[split:]
