"""Checks of resume."""

import tempfile
from pathlib import Path

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def start(rng, optimizer):
    """Return a compiled model of known weights and 20 samples with classes."""
    model = keras.Sequential([keras.Input((3,)), layers.Dense(3, activation="softmax")])
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    model.compile(optimizer, "sparse_categorical_crossentropy", run_eagerly=True)
    return model, rng.normal(size=(20, 3)).astype("float32"), rng.integers(0, 3, 20)


def train(model, x, y, epochs):
    """Train with three batches per epoch, in order."""
    model.fit(x, y, epochs=epochs, batch_size=8, shuffle=False, verbose=0)


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


def resumed(submission, *args):
    """Return the model that the submission returns, or fail."""
    value = submission.resume("m.keras", *args)
    known = {"NoneType": "no_return", "History": "returned_history"}
    kind = type(value).__name__
    expect.that(
        kind not in known,
        en=f"Found {kind}. Expected the trained model.",
        ko=f"반환값: {kind}. 학습한 모델을 반환해야 합니다.",
        misconception=known.get(kind),
    )
    return expect.model(value)


def by_steps(model, old, epochs):
    """Return what the optimizer's count says about weights that are not right.

    Args:
        model: The student's model.
        old: Steps before the file was saved.
        epochs: Epochs of three steps to add.
    """
    new = 3 * epochs
    optimizer = getattr(model, "optimizer", None)
    steps = int(optimizer.iterations) if optimizer is not None else 0
    names = {old: "not_trained", new: "optimizer_reset", old + new: "shuffled"}
    names[old + epochs] = "batch_ignored"
    return {names[steps]: flat(model)} if steps in names else {}


def test_adds_epochs(submission, rng):
    model, x, y = start(rng, "sgd")
    train(model, x, y, 2)
    submission.write_file("m.keras", contents(model))
    found = resumed(submission, x, y, 4, 8)
    states = []
    for _ in range(6):
        train(model, x, y, 1)
        states.append(flat(model))
    names = {"epochs_ignored": 0, "counts_from_zero": 1, "too_many_epochs": 5}
    mistakes = {name: states[index] for name, index in names.items()}
    mistakes |= by_steps(found, 6, 4)
    expect.close(flat(found), states[3], rtol=1e-3, mistakes=mistakes)


def test_keeps_optimizer(submission, rng):
    model, x, y = start(rng, keras.optimizers.Adam(0.1))
    train(model, x, y, 2)
    submission.write_file("m.keras", contents(model))
    found = resumed(submission, x, y, 4, 8)
    train(model, x, y, 4)
    mistakes = by_steps(found, 6, 4)
    expect.close(flat(found), flat(model), rtol=1e-3, atol=1e-4, mistakes=mistakes)


def test_saves_again(submission, rng):
    model, x, y = start(rng, keras.optimizers.Adam(0.1))
    train(model, x, y, 2)
    submission.write_file("m.keras", contents(model))
    found = resumed(submission, x, y, 1, 8)
    saved = expect.model(submission.load_model("m.keras"))
    mistakes = {"not_saved": flat(model)}
    expect.close(flat(saved), flat(found), mistakes=mistakes)
