def rows_used(n, batch_size, validation_split=0.0):
    split = int(n * (1 - validation_split))
    number = split // batch_size
    batches = [list(range(i * batch_size, (i + 1) * batch_size)) for i in range(number)]
    return batches, list(range(split, n))
