"""Checks of train_classifier."""

import keras
import numpy as np
from keras import layers

from kerasdojo import data, expect

EPOCHS = 10
ACCURACY = 0.75

# Training takes a second or two: all checks look at the same run.
ONCE = expect.code("""
def once(function, model, *data):
    if not hasattr(function, "trained"):
        function.trained = function(model, *data), model
    return function.trained
""")


def digits():
    """Return 800 training, 200 validation and 300 new images."""
    arrays = data.load("digits")
    order = np.random.default_rng(4).permutation(len(arrays["x"]))[:1300]
    x, y = arrays["x"][order] / 16, arrays["y"][order]
    parts = zip(np.split(x, [800, 1000]), np.split(y, [800, 1000]), strict=True)
    return [array for part in parts for array in part]


def untrained():
    keras.utils.set_random_seed(0)
    body = [layers.Flatten(), layers.Dense(24, activation="relu")]
    head = layers.Dense(10, activation="softmax")
    return keras.Sequential([keras.Input((8, 8)), *body, head])


def trained(submission):
    """Return the history, the trained model and the data."""
    arrays = digits()
    names = {"once": ONCE, "model": untrained(), "data": arrays[:4]}
    code = "once(train_classifier, model, *data)"
    found, model = submission.evaluate(code, **names)
    history = getattr(found, "history", None)
    expect.that(
        isinstance(history, dict),
        en=f"Found {type(found).__name__}; expected the History object of fit.",
        ko=f"fit의 History 객체가 필요합니다. 반환한 것: {type(found).__name__}",
        misconception="no_history",
    )
    return found, model, arrays


def test_history(submission, rng):
    history, _, _ = trained(submission)
    epochs = len(history.epoch)
    expect.that(
        0 < epochs <= EPOCHS,
        en=f"Trained for {epochs} epochs; expected 1 to {EPOCHS}.",
        ko=f"{epochs} 에폭을 학습했습니다. 1에서 {EPOCHS} 에폭이어야 합니다.",
        misconception="too_many_epochs",
    )
    check_keys(history.history)


def check_keys(history):
    keys = sorted(history)
    validated = [key for key in keys if key.startswith("val_")]
    expect.that(
        "val_loss" in validated,
        en=f"The history has only {keys}; nothing was validated.",
        ko=f"history에 {keys}만 있습니다. 검증한 기록이 없습니다.",
        misconception="no_validation",
    )
    expect.that(
        len(validated) > 1,
        en=f"The history has only {keys}; add accuracy as a metric.",
        ko=f"history에 {keys}만 있습니다. 정확도 지표를 추가하세요.",
        misconception="missing_metric",
    )


def test_accuracy(submission, rng):
    _, model, (*_, x_new, y_new) = trained(submission)
    right = expect.array(model(x_new)).argmax(axis=1) == y_new
    start = expect.array(untrained()(x_new[:5]))
    same = np.allclose(start, expect.array(model(x_new[:5])))
    expect.that(
        right.mean() >= ACCURACY,
        en=f"Accuracy on new images: {right.mean():.2f}; expected {ACCURACY} or more.",
        ko=f"새 이미지 정확도: {right.mean():.2f}. {ACCURACY} 이상이어야 합니다.",
        misconception="not_in_place" if same else "low_accuracy",
    )


def test_loss(submission, rng):
    history, model, (_, _, x_val, y_val, *_) = trained(submission)
    out = expect.array(model(x_val)).astype("float64")
    right = -np.mean(np.log(out[np.arange(len(y_val)), y_val] + 1e-12))
    squares = np.mean((out - np.eye(10)[y_val]) ** 2)
    check_logged(history.history.get("val_loss", [np.nan]), right, squares)


def check_logged(logged, right, squares):
    """Compare with every epoch: the weights may be those of the best one."""
    known = any(np.isclose(loss, squares, rtol=1e-3) for loss in logged)
    expect.that(
        any(np.isclose(loss, right, rtol=1e-2) for loss in logged),
        en=f"Logged loss: {logged[-1]:.4f}; the cross-entropy is {right:.4f}.",
        ko=f"기록된 손실은 {logged[-1]:.4f}, 교차 엔트로피는 {right:.4f}입니다.",
        misconception="squared_error" if known else "other_rows",
    )
