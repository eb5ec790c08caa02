def rows_used(n, batch_size, validation_split=0.0):
    k = int(n * (1 - validation_split))
    rows = list(range(k))
    return [
        rows[i * batch_size : (i + 1) * batch_size] for i in range(k // batch_size + 1)
    ], list(range(k, n))
