def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    rows = int(n * (1 - validation_split))
    return (rows // batch_size + 1) * epochs
