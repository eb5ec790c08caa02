"""Hidden checks of train_and_save."""

import keras
from keras import layers

from kerasdojo import expect


def untrained(rng):
    """Return a compiled model of known weights, samples and classes."""
    model = keras.Sequential([keras.Input((5,)), layers.Dense(3, activation="softmax")])
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    loss = "sparse_categorical_crossentropy"
    model.compile(keras.optimizers.RMSprop(0.1), loss, run_eagerly=True)
    return model, rng.normal(size=(70, 5)).astype("float32"), rng.integers(0, 3, 70)


def test_optimizer_too(submission, rng):
    submission.train_and_save(*untrained(rng), 2, "m")
    loaded = expect.model(submission.load_model("m.keras"))
    expect.that(
        loaded.compiled and loaded.optimizer is not None,
        en="The model in the file is not compiled.",
        ko="파일에 든 모델이 컴파일되어 있지 않습니다.",
        misconception="optimizer_lost",
    )
    steps = int(loaded.optimizer.iterations)
    expect.equal(steps, 6, mistakes={"optimizer_lost": 0})


def test_any_name(submission, rng):
    for name in ("run.2", "v1.0.final"):
        submission.train_and_save(*untrained(rng), 1, name)
        expect.that(
            f"{name}.keras" in submission.files(),
            en=f"Expected the file {name}.keras.",
            ko=f"{name}.keras 파일이 있어야 합니다.",
            misconception="dot_in_name",
        )
