def train_and_save(model, x, y, epochs, name):
    model.save(f"{name}.keras")
    model.fit(x, y, epochs=epochs, verbose=0)
