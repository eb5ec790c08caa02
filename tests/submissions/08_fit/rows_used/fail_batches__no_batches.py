def rows_used(n, batch_size, validation_split=0.0):
    split = int(n * (1 - validation_split))
    return [list(range(split))], list(range(split, n))
