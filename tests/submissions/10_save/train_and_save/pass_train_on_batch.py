def train_and_save(model, x, y, epochs, name):
    for _ in range(epochs):
        for i in range(0, len(x), 32):
            model.train_on_batch(x[i : i + 32], y[i : i + 32])
    model.save(f"{name}.keras")
