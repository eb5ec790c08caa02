def rows_used(n, batch_size, validation_split=0.0):
    rows = list(range(n))
    held = n - int(n * (1 - validation_split))
    training, held_out = rows[: n - held], rows[-held:]
    starts = range(0, len(training), batch_size)
    return [training[i : i + batch_size] for i in starts], held_out
