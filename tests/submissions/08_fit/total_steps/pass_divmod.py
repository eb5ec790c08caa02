def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    if validation_split:
        n = int(n * (1 - validation_split))
    full, rest = divmod(n, batch_size)
    return (full + (rest > 0)) * epochs
