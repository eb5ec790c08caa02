def train_and_save(model, x, y, epochs, name):
    model.fit(x, y, epochs=epochs, verbose=0)
    model.save(f"{name}.h5")
