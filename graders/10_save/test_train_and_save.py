"""Checks of train_and_save."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect

# Training steps that known mistakes make in three epochs of two batches.
STEPS = {0: "not_trained", 2: "epochs_ignored", 8: "one_epoch_more", 14: "as_batch"}


def untrained(rng):
    """Return a compiled model of known weights, samples and classes."""
    model = keras.Sequential([keras.Input((3,)), layers.Dense(2, activation="softmax")])
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    loss = "sparse_categorical_crossentropy"
    # Eager: no graph to trace for a handful of steps.
    model.compile(keras.optimizers.Adam(0.1), loss, run_eagerly=True)
    return model, rng.normal(size=(40, 3)).astype("float32"), rng.integers(0, 2, 40)


def misnamed(files, name):
    """Return the misconception behind a missing file, None if unknown."""
    if any(file.endswith(".keras") for file in files):
        return "other_name"
    if f"{name}.weights.h5" in files:
        return "weights_only"
    if any(
        file.startswith(f"{name}{suffix}") for file in files for suffix in ("/", ".zip")
    ):
        return "exported"
    return "old_format" if any(file.startswith(name) for file in files) else None


def require_file(submission, name):
    """Fail unless the file with the right name was written."""
    files = submission.files()
    expect.that(
        f"{name}.keras" in files,
        en=f"Files written: {files[:5]}. Expected {name}.keras.",
        ko=f"저장된 파일: {files[:5]}. {name}.keras가 있어야 합니다.",
        misconception=misnamed(files, name),
    )


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


def test_file_name(submission, rng):
    submission.train_and_save(*untrained(rng), 1, "digits")
    require_file(submission, "digits")


def test_trained(submission, rng):
    model, x, y = untrained(rng)
    out = submission.call("train_and_save", model, x, y, 3, "digits")
    steps = int(out.args[0].optimizer.iterations)
    expect.that(
        steps == 6,
        en=f"The model did {steps} training steps. Expected 3 epochs of 2 steps.",
        ko=f"모델이 {steps}스텝 학습했습니다. 2스텝씩 3에폭이어야 합니다.",
        misconception=STEPS.get(steps),
    )


def test_same_predictions(submission, rng):
    model, x, y = untrained(rng)
    out = submission.call("train_and_save", model, x, y, 2, "wine")
    loaded = expect.model(submission.load_model("wine.keras"))
    mistakes = {"saved_before_training": np.asarray(model(x))}
    found, right = predict(loaded, x), np.asarray(out.args[0](x))
    expect.close(found, right, mistakes={**mistakes, "fresh_weights": found})
