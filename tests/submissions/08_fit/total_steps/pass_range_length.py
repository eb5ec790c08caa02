def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    split = int(n * (1 - validation_split))
    return len(range(0, split, batch_size)) * epochs
