from pathlib import Path


def train_and_save(model, x, y, epochs, name):
    model.fit(x, y, epochs=epochs, verbose=0)
    model.save(Path(name).with_suffix(".keras"))
