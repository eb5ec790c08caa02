def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    """Walk through the rows as fit does."""
    steps = 0
    training = int(n * (1 - validation_split))
    for _ in range(epochs):
        seen = 0
        while seen < training:
            seen += batch_size
            steps += 1
    return steps
