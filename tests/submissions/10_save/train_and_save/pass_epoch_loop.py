def train_and_save(model, x, y, epochs, name):
    for _ in range(epochs):
        model.fit(x, y, verbose=0)
    model.save(f"./{name}.keras")
    return model
