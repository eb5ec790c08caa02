def rows_used(n, batch_size, validation_split=0.0):
    k = int(n * (1 - validation_split))
    return list(range(k)), list(range(k, n))
