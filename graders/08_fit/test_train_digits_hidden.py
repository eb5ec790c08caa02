"""Hidden checks of train_digits."""

import keras
import numpy as np

from kerasdojo import data, expect


def strange_images(rng, n):
    """Return ten black-and-white patterns, slightly noisy, with labels of their own.

    Nothing about digits tells which label a pattern has: only a model that was
    trained on these rows knows.
    """
    patterns = 16.0 * rng.integers(0, 2, size=(10, 8, 8))
    which = rng.permutation(n) % 10
    x = np.clip(patterns[which] + rng.normal(size=(n, 8, 8)), 0, 16)
    return x.astype("float32"), rng.permutation(10)[which]


def test_validation_kept_out(submission, rng):
    arrays = data.load("digits")
    rows = rng.permutation(1797)[:300]
    x_val, y_val = strange_images(rng, 300)
    result = submission.train_digits(arrays["x"][rows], arrays["y"][rows], x_val, y_val)
    model, history = expect_validated(result)
    outputs = model(x_val)
    expect.shape(outputs, (300, 10), mistakes={"one_output": (300, 1)})
    accuracy = np.mean(np.asarray(outputs).argmax(axis=1) == y_val)
    expect_kept_out(accuracy)
    expect_scaled_inside(model, history["val_loss"], x_val, y_val)
    expect_validated_on_given(history, accuracy)


def expect_validated(result):
    """Return the model and the dict of its history, or fail."""
    expect.that(
        isinstance(result, tuple | list) and len(result) == 2,
        en="Expected a pair: `return model, history`.",
        ko="두 값이 필요합니다: `return model, history`.",
        misconception="not_a_pair",
    )
    history = getattr(result[1], "history", None)
    expect.that(
        isinstance(history, dict) and "val_loss" in history,
        en="Nothing was validated.",
        ko="검증을 하지 않았습니다.",
        misconception="no_validation",
    )
    return expect.model(result[0]), history


def expect_kept_out(accuracy):
    expect.that(
        accuracy < 0.6,
        en="The model has learned the validation rows.",
        ko="모델이 검증 데이터를 학습했습니다.",
        misconception="trains_on_validation",
    )


def expect_scaled_inside(model, val_losses, x, y):
    """Fail when the logged loss is exactly that of scaled images, not of raw ones."""

    def was_logged(images):
        loss = crossentropy(model, images.astype("float32"), y)
        return np.isclose([val_losses[-1], min(val_losses)], loss, rtol=2e-5).any()

    expect.that(
        was_logged(x) or not any(was_logged(x / scale) for scale in (16, 255, 15, 8)),
        en="The model was trained and validated on scaled images.",
        ko="스케일링한 이미지로 학습하고 검증했습니다.",
        misconception="scaled_outside",
    )


def crossentropy(model, x, y):
    """Return the loss of a classifier, whether it gives probabilities or logits."""
    outputs = expect.array(model(x))
    adds_up = outputs.min() >= 0 and np.allclose(outputs.sum(axis=1), 1, atol=1e-3)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=not adds_up)
    return float(loss(y, outputs))


def expect_validated_on_given(history, accuracy):
    """Look at the last epoch, or at the best one if its weights were restored."""
    epochs = {-1, int(np.argmin(history["val_loss"]))}
    names = [name for name in history if name.startswith("val_")]
    reported = [history[name][epoch] for name in names for epoch in epochs]
    reported += [max(history[name]) for name in names]
    expect.that(
        any(abs(value - accuracy) < 2e-3 for value in reported),
        en="The validation accuracy in the history belongs to other rows.",
        ko="history의 검증 정확도는 다른 행에서 잰 값입니다.",
        misconception="other_validation_rows",
    )
