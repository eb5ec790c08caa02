def rows_used(n, batch_size, validation_split=0.0):
    rows = list(range(int(n * (1 - validation_split))))
    batches = [rows[i : i + batch_size] for i in range(0, len(rows), batch_size)]
    return batches, rows[n:]
