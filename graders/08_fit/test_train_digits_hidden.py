"""Hidden checks of train_digits."""

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
    model, history = result
    accuracy = np.mean(expect.array(model(x_val)).argmax(axis=1) == y_val)
    expect_kept_out(accuracy)
    expect_validated_on_given(history.history, accuracy)


def expect_kept_out(accuracy):
    expect.that(
        accuracy < 0.6,
        en="The model has learned the validation rows.",
        ko="모델이 검증 데이터를 학습했습니다.",
        misconception="trains_on_validation",
    )


def expect_validated_on_given(history, accuracy):
    """Look at the last epoch, or at the best one if its weights were restored."""
    epochs = {-1, int(np.argmin(history["val_loss"]))}
    names = [name for name in history if name.startswith("val_")]
    reported = [history[name][epoch] for name in names for epoch in epochs]
    reported += [max(history[name]) for name in names]
    expect.that(
        any(abs(value - accuracy) < 2e-3 for value in reported),
        en="The validation accuracy in the history belongs to other rows.",
        ko="history의 검증 정확도가 다른 행으로 계산되었습니다.",
        misconception="other_validation_rows",
    )
