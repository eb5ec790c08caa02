"""Hidden checks of resume."""

import tempfile
from pathlib import Path

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def start(rng, optimizer):
    """Return a compiled model of known weights and 16 samples with targets."""
    model = keras.Sequential(
        [keras.Input((4,)), layers.Dense(3, activation="tanh"), layers.Dense(1)]
    )
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    model.compile(optimizer, "mse", run_eagerly=True)
    return model, rng.normal(size=(16, 4)).astype("float32"), rng.normal(size=(16, 1))


def train(model, x, y, epochs):
    """Train with three batches per epoch, in order."""
    model.fit(x, y, epochs=epochs, batch_size=7, shuffle=False, verbose=0)


def contents(model):
    """Return the bytes of the saved model."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.keras")
        model.save(path)
        return path.read_bytes()


def flat(model):
    """Return all weights of a model in one row."""
    weights = expect.model(model).get_weights()
    return np.concatenate([np.zeros(0), *(expect.array(w).ravel() for w in weights)])


def test_another_day(submission, rng):
    model, x, y = start(rng, keras.optimizers.SGD(0.05, momentum=0.9))
    train(model, x, y, 1)
    submission.write_file("run.v2.keras", contents(model))
    submission.resume("run.v2.keras", x, y, 2, 7)
    # Under another name, only what the file holds can help.
    submission.write_file("moved.keras", submission.read_file("run.v2.keras"))
    last = expect.model(submission.resume("moved.keras", x, y, 1, 7))
    train(model, x, y, 3)
    lost = int(last.optimizer.iterations) < 12
    mistakes = {"optimizer_reset": flat(last)} if lost else {}
    expect.close(flat(last), flat(model), rtol=1e-3, atol=1e-4, mistakes=mistakes)
