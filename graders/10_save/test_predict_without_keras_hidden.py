"""Hidden checks of predict_without_keras."""

import tempfile
from pathlib import Path

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def built(rng, features, *stack):
    """Return a Sequential model with known weights."""
    model = keras.Sequential([keras.Input((features,)), *stack])
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    return model


def compare(submission, model, x, **mistakes):
    """Compare the answer with the model's own prediction."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.keras")
        model.save(path)
        submission.write_file("saved.keras", path.read_bytes())
    answer = submission.predict_without_keras("saved.keras", x)
    expect.close(answer, np.asarray(model(x)), rtol=1e-3, mistakes=mistakes)


def test_no_bias(submission, rng):
    stack = [layers.Dense(4, activation="tanh", use_bias=False), layers.Dense(3)]
    model = built(rng, 2, *stack)
    compare(submission, model, rng.normal(size=(1, 2)).astype("float32"))


def test_many_layers(submission, rng):
    stack = [layers.Dense(3, activation="tanh", name=f"step_{i}") for i in range(12)]
    model = built(rng, 3, *stack)
    x = rng.normal(size=(5, 3)).astype("float32")
    w = model.get_weights()
    pairs = [w[i : i + 2] for i in range(0, 24, 2)]
    names = sorted(range(12), key=lambda i: f"dense_{i}" if i else "dense")
    mistakes = {
        "alphabetical_order": forward(x, [pairs[i] for i in names]),
        "fixed_layers": forward(x, pairs[:2]),
    }
    compare(submission, model, x, **mistakes)


def forward(x, pairs):
    """Return the output of tanh layers with these kernels and biases."""
    for kernel, bias in pairs:
        x = np.tanh(x @ kernel + bias)
    return x
