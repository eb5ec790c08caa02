def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    return batch_size * epochs
