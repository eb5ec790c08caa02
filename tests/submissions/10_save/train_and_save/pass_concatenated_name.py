def train_and_save(model, x, y, epochs, name):
    model.fit(x, y, epochs=epochs, verbose=0)
    path = name + ".keras"
    model.save(path)
    return path
