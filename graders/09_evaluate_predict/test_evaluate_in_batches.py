"""Checks of evaluate_in_batches."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def regressor(rng):
    """Return an uncompiled model with one output column and known weights."""
    model = keras.Sequential(
        [keras.Input((3,)), layers.Dense(4, activation="tanh"), layers.Dense(1)]
    )
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    return model


def flat(model):
    """Return all weights of a model in one row."""
    weights = [expect.array(w).ravel() for w in model.get_weights()]
    return np.concatenate([np.zeros(0), *weights])


def data(rng, rows):
    """Return samples and targets."""
    return rng.normal(size=(rows, 3)).astype("float32"), rng.normal(size=rows)


def unpack(answer):
    """Return both errors as a list, or fail."""
    names = list(answer) if isinstance(answer, dict) else type(answer).__name__
    expect.that(
        isinstance(answer, dict) and {"mse", "mae"} <= set(answer),
        en=f"Found {names}. Expected a dict with the keys mse and mae.",
        ko=f"반환값: {names}. mse와 mae를 키로 가진 딕셔너리여야 합니다.",
        misconception="no_dict" if isinstance(answer, tuple | list) else None,
    )
    return [answer["mse"], answer["mae"]]


def means(errors):
    """Return mean squared and mean absolute error."""
    return np.array([np.mean(errors**2), np.mean(np.abs(errors))])


def batches(errors, batch_size):
    """Return the errors cut into batches."""
    return [errors[i : i + batch_size] for i in range(0, len(errors), batch_size)]


def broadcast(y, outputs, batch_size):
    """Return both means over tables of targets (n,) minus outputs (n, 1)."""
    pairs = zip(batches(y, batch_size), batches(outputs, batch_size), strict=True)
    return np.mean([means(targets - column) for targets, column in pairs], axis=0)


def wrong_means(y, outputs):
    """Return what known mistakes give for batches of four."""
    errors = y - outputs[:, 0]
    right = means(errors)
    return {
        "broadcast": broadcast(y, outputs, 4),
        "swapped": right[::-1],
        "sums": 12 * right,
        "root": [np.sqrt(right[0]), right[1]],
        "last_batch_only": means(errors[-4:]),
        "first_batch_only": means(errors[:4]),
        "no_absolute": [right[0], np.mean(errors)],
        "absolute_of_mean": [right[0], np.abs(np.mean(errors))],
    }


def test_equal_batches(submission, rng):
    model, (x, y) = regressor(rng), data(rng, 12)
    outputs = np.asarray(model(x))
    right = means(y - outputs[:, 0])
    mistakes = wrong_means(y, outputs)
    answer = unpack(submission.evaluate_in_batches(model, x, y, 4))
    expect.close(answer, right, mistakes=mistakes)


def test_smaller_last_batch(submission, rng):
    model, (x, y) = regressor(rng), data(rng, 11)
    errors = y - np.asarray(model(x))[:, 0]
    mistakes = {
        "batch_means": np.mean([means(part) for part in batches(errors, 4)], axis=0),
        "drops_last": means(errors[:8]),
        "counts_full_batches": means(errors) * 11 / 12,
        "last_batch_only": means(errors[8:]),
        "lost_rows": 8 / 11 * means(errors[:8]),
        "equal_weights": np.dot([4, 4, 4], [means(p) for p in batches(errors, 4)]) / 11,
    }
    answer = unpack(submission.evaluate_in_batches(model, x, y, 4))
    expect.close(answer, means(errors), mistakes=mistakes)


def test_model_kept(submission, rng):
    model, (x, y) = regressor(rng), data(rng, 6)
    out = submission.call("evaluate_in_batches", model, x, y, 3)
    expect.that(
        not out.args[0].compiled,
        en="The model is compiled after the call. Expected it as it was.",
        ko="호출한 뒤 모델이 컴파일되어 있습니다. 처음 그대로여야 합니다.",
        misconception="compiled_model",
    )
    for after, before in zip(
        out.args[0].get_weights(), model.get_weights(), strict=True
    ):
        expect.unchanged(after, before, misconception="trains_model")
