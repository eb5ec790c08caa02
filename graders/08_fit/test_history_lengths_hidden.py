"""Hidden checks of history_lengths."""

import keras
import numpy as np

from kerasdojo import expect


def recorded(metrics, epochs, **settings):
    """Return the lengths in the history of a real run."""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse", metrics=metrics, run_eagerly=True)
    x = np.ones((2, 1), "float32")
    history = model.fit(x, x[:, 0], epochs=epochs, verbose=0, **settings).history
    return {key: len(values) for key, values in history.items()}


def test_like_a_real_run(submission):
    x = np.ones((2, 1), "float32")
    settings = {"validation_data": (x, x[:, 0]), "validation_freq": 2}
    right = recorded(["MAE", "mse"], 3, **settings)
    found = submission.history_lengths(
        ["MAE", "mse"], epochs=3, validated=True, validation_freq=2
    )
    lower = {key.lower(): length for key, length in right.items()}
    expect.equal(found, right, mistakes={"key_renamed": lower})


def test_never_validated(submission):
    empty = {"loss": 2, "mae": 2, "val_loss": 0, "val_mae": 0}
    found = submission.history_lengths(["mae"], 2, True, 3)
    right = {"loss": 2, "mae": 2}
    expect.equal(found, right, mistakes={"lists_empty_keys": empty})
    found = submission.history_lengths(["mae"], 2, False, 2)
    expect.equal(found, right, mistakes={"lists_empty_keys": empty})
    found = submission.history_lengths(["mae"], 0)
    expect.equal(found, {}, mistakes={"lists_empty_keys": {"loss": 0, "mae": 0}})
