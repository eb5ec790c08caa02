def rows_used(n, batch_size, validation_split=0.0):
    split = int(n * (1 - validation_split))
    starts = range(0, split, batch_size)
    batches = [[(i + k) % split for k in range(batch_size)] for i in starts]
    return batches, list(range(split, n))
