def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    return int(n * (1 - validation_split)) / batch_size * epochs
