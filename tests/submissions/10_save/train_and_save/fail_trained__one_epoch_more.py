def train_and_save(model, x, y, epochs, name):
    model.fit(x, y, epochs=epochs + 1, verbose=0)
    model.save(name + ".keras")
