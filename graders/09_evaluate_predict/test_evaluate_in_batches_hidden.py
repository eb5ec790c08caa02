"""Hidden checks of evaluate_in_batches."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def regressor(rng, *extra):
    """Return an uncompiled model with one output column and known weights."""
    model = keras.Sequential([keras.Input((5,)), *extra, layers.Dense(1)])
    # Positive numbers, because a moving variance may be among them.
    model.set_weights([rng.uniform(0.5, 2, w.shape) for w in model.get_weights()])
    return model


def means(y, outputs):
    """Return mean squared and mean absolute error."""
    errors = y - np.asarray(outputs)[:, 0]
    return [np.mean(errors**2), np.mean(np.abs(errors))]


def compare(submission, model, x, y, batch_size, mistakes):
    """Compare both errors with the right ones."""
    right = means(y, model(x))
    answer = submission.evaluate_in_batches(model, x, y, batch_size)
    expect.that(
        isinstance(answer, dict) and {"mse", "mae"} <= set(answer),
        en="Expected a dict with the keys mse and mae.",
        ko="mse와 mae를 키로 가진 딕셔너리여야 합니다.",
    )
    expect.close([answer["mse"], answer["mae"]], right, mistakes=mistakes)


def test_prediction_mode(submission, rng):
    model = regressor(rng, layers.BatchNormalization())
    x, y = rng.normal(size=(9, 5)).astype("float32"), rng.normal(size=9)
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    wrong = means(y, copy(x, training=True))
    compare(submission, model, x, y, 9, {"training_mode": wrong})


def test_small_data(submission, rng):
    model = regressor(rng)
    x, y = rng.normal(size=(3, 5)).astype("float32"), rng.integers(-9, 9, 3)
    compare(submission, model, x, y, 32, {"no_full_batch": [0, 0]})
    compare(submission, model, x[:1], y[:1], 2, {"no_full_batch": [0, 0]})
