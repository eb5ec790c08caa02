from pathlib import Path


def train_and_save(model, x, y, epochs, name):
    model.fit(x, y, None, epochs, 2)
    model.save(Path.cwd() / (name + ".keras"))
