def train_and_save(model, x, y, epochs, name):
    model.save(f"{name}.keras")
