def train_and_save(model, x, y, epochs, name):
    model.fit(x, y, epochs=epochs, verbose=0)
    model.save_weights(f"{name}.weights.h5")
