"""Hidden checks of is_linear."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def test_far_bend(submission, rng):
    stack = [layers.Dense(4, activation="relu"), layers.Dense(2)]
    model = keras.Sequential([keras.Input((2,)), *stack])
    # Linear as long as both inputs lie between -6 and 6.
    kernel = [[1, -1, 0, 0], [0, 0, 1, -1]]
    slopes = rng.uniform(0.5, 1.5, size=(4, 2)) * rng.choice([-1, 1], size=(4, 2))
    model.set_weights([np.array(a) for a in (kernel, [6] * 4, slopes, [1, -1])])
    found = submission.is_linear(model)
    expect.equal(found, False, mistakes={"samples_near_zero": True})
    for name, bias in {"one_side_only": [6, 6], "first_output_only": [12, 6]}.items():
        found = submission.is_linear(two_bends(rng, bias))
        expect.equal(found, False, mistakes={name: True})


def two_bends(rng, bias):
    """Return a model whose outputs bend where an input falls below minus its bias."""
    stack = [layers.Dense(2, activation="relu"), layers.Dense(2)]
    model = keras.Sequential([keras.Input((2,)), *stack])
    slopes = np.diag(rng.uniform(0.5, 1.5, size=2))
    model.set_weights([np.eye(2), np.array(bias), slopes, np.zeros(2)])
    return model


def test_disguise(submission, rng):
    stack = [
        layers.Dropout(0.5),
        layers.Dense(4, activation="relu"),
        layers.LeakyReLU(negative_slope=1.0),
        layers.Dense(3, activation="linear"),
    ]
    model = keras.Sequential([keras.Input((5,)), *stack])
    # The bias keeps the ReLU far from its bend.
    kernel, slopes = rng.uniform(-1, 1, size=(5, 4)), rng.normal(size=(4, 3))
    model.set_weights([kernel, np.full(4, 200), slopes, np.ones(3)])
    found = submission.is_linear(model)
    expect.equal(found, True, mistakes={"judges_by_names": False})
