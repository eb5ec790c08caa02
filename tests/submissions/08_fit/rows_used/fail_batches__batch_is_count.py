def rows_used(n, batch_size, validation_split=0.0):
    split = int(n * (1 - validation_split))
    size = -(-split // batch_size)
    batches = [list(range(i, min(i + size, split))) for i in range(0, split, size)]
    return batches, list(range(split, n))
