def rows_used(n, batch_size, validation_split=0.0):
    held = n - int(n * (1 - validation_split))
    rows = list(range(held, n))
    batches = [rows[i : i + batch_size] for i in range(0, len(rows), batch_size)]
    return batches, list(range(held))
