"""Checks of save_for_raw."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def trained(rng):
    """Return a model of four features with known weights."""
    model = keras.Sequential(
        [
            keras.Input((4,)),
            layers.Dense(5, activation="tanh"),
            layers.Dense(3, activation="softmax"),
        ]
    )
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    return model


def statistics(rng):
    """Return means, standard deviations and raw rows that have them."""
    mean, std = rng.uniform(-3, 3, 4), rng.uniform(0.3, 4, 4)
    return mean, std, (mean + std * rng.normal(size=(8, 4))).astype("float32")


def outputs(model, rows):
    """Return what the model gives for rows of any dtype."""
    return np.asarray(model(rows.astype("float32")))


def flat(model):
    """Return all weights of a model in one row."""
    weights = [expect.array(w).ravel() for w in model.get_weights()]
    return np.concatenate([np.zeros(0), *weights])


def predict(model, x):
    """Return what the student's model gives for x; fail when it takes no such x."""
    try:
        return model(x)
    except Exception:
        expect.fail(
            en=f"The model does not take rows of shape {x.shape}.",
            ko=f"모양이 {x.shape}인 입력을 모델이 받지 못합니다.",
            misconception="other_input",
        )


def test_opens_anywhere(submission, rng):
    mean, std, raw = statistics(rng)
    submission.save_for_raw(trained(rng), mean, std, "m.keras")
    files = submission.files()
    expect.that(
        "m.keras" in files,
        en=f"Files written: {files[:5]}. Expected m.keras.",
        ko=f"저장된 파일: {files[:5]}. m.keras가 있어야 합니다.",
        misconception="no_file",
    )
    loaded = expect.model(submission.load_model("m.keras"))
    expect.shape(predict(loaded, raw), (8, 3))


def wrong_rows(raw, mean, std):
    """Return what known mistakes feed to the model instead of standardised rows."""
    return {
        "no_preprocessing": raw,
        "std_as_variance": (raw - mean) / np.sqrt(std),
        "divided_by_variance": (raw - mean) / std**2,
        "offset_not_divided": raw / std - mean,
        "inverse": raw * std + mean,
        "only_shifted": raw - mean,
        "only_divided": raw / std,
        "twice": ((raw - mean) / std - mean) / std,
        "adapted_to_statistics": by_statistics(raw, mean, std),
        "normalised_rows": across(raw, axis=1),
        "normalised_batch": across(raw, axis=0),
    }


def by_statistics(raw, mean, std):
    """Return rows after a layer that took mean and std for two rows of data."""
    pair = np.stack([mean, std])
    return (raw - pair.mean(axis=0)) / pair.std(axis=0)


def across(raw, axis):
    """Return rows less their mean, divided by their spread, along an axis."""
    spread = np.sqrt(raw.var(axis=axis, keepdims=True) + 1e-3)
    return (raw - raw.mean(axis=axis, keepdims=True)) / spread


def holds(loaded, weights):
    """Return whether each of these weights is somewhere in the model."""
    there = [expect.array(weight) for weight in loaded.get_weights()]
    return all(
        any(w.shape == t.shape and np.allclose(w, t, atol=1e-5) for t in there)
        for w in weights
    )


def test_raw_predictions(submission, rng):
    model, (mean, std, raw) = trained(rng), statistics(rng)
    submission.save_for_raw(model, mean, std, "m.keras")
    wrong = wrong_rows(raw, mean, std)
    mistakes = {name: outputs(model, rows) for name, rows in wrong.items()}
    loaded = expect.model(submission.load_model("m.keras"))
    found, right = predict(loaded, raw), outputs(model, (raw - mean) / std)
    kept = holds(loaded, model.get_weights())
    expect.close(
        found, right, mistakes=mistakes | ({} if kept else {"new_weights": found})
    )


def test_model_kept(submission, rng):
    model, (mean, std, _) = trained(rng), statistics(rng)
    out = submission.call("save_for_raw", model, mean, std, "m.keras")
    expect.unchanged(flat(out.args[0]), flat(model), misconception="changes_model")
    for after, before in zip(out.args[1:3], (mean, std), strict=True):
        expect.unchanged(after, before, misconception="mutates_input")
