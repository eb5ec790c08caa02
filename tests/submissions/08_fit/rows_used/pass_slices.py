def rows_used(n, batch_size, validation_split=0.0):
    rows = list(range(n))
    split = int(n * (1 - validation_split))
    training, held_out = rows[:split], rows[split:]
    batches = []
    while training:
        batches.append(training[:batch_size])
        training = training[batch_size:]
    return batches, held_out
