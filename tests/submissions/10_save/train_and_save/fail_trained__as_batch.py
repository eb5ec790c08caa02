def train_and_save(model, x, y, epochs, name):
    model.fit(x, y, epochs, verbose=0)
    model.save(name + ".keras")
