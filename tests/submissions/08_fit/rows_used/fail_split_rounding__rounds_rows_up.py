def rows_used(n, batch_size, validation_split=0.0):
    rows = list(range(n))
    split = n - int(n * validation_split)
    training = rows[:split]
    batches = [training[i : i + batch_size] for i in range(0, split, batch_size)]
    return batches, rows[split:]
