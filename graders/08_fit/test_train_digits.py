"""Checks of train_digits."""

import numpy as np

from kerasdojo import data, expect

EPOCHS = 10
ACCURACY = 0.78

# Training takes a second or two: both checks look at the same run.
ONCE = expect.code("""
def once(function, *data):
    if not hasattr(function, "trained"):
        function.trained = function(*data)
    return function.trained
""")


def digits(*sizes):
    """Return disjoint parts of the digits: x, y, x, y, ..."""
    arrays = data.load("digits")
    order = np.random.default_rng(1).permutation(len(arrays["x"]))
    rows = np.split(order, np.cumsum(sizes))
    parts = [(arrays["x"][part], arrays["y"][part]) for part in rows[: len(sizes)]]
    return [array for part in parts for array in part]


def trained(submission):
    """Return model and history of the run, and 397 images it has not seen."""
    *parts, x_test, y_test = digits(1200, 200, 397)
    names = {"once": ONCE, "data": parts}
    result = submission.evaluate("once(train_digits, *data)", **names)
    return *expect_pair(result), x_test, y_test


def expect_pair(result):
    """Return model and history, or fail."""
    expect.that(
        isinstance(result, tuple | list) and len(result) == 2,
        en="Expected a pair: `return model, history`.",
        ko="두 값이 필요합니다: `return model, history`.",
        misconception="not_a_pair",
    )
    model, history = result
    expect.that(
        type(model).__name__ != "History",
        en="Found the history first. Expected `return model, history`.",
        ko="history가 먼저 나왔습니다. `return model, history` 순서여야 합니다.",
        misconception="pair_swapped",
    )
    expect.model(model)
    expect.that(
        hasattr(history, "history") and isinstance(history.history, dict),
        en=f"The second value is a {type(history).__name__}, not a History object.",
        ko=f"두 번째 값이 History 객체가 아니라 {type(history).__name__}입니다.",
        misconception="history_dict" if isinstance(history, dict) else None,
    )
    return model, history


def test_history(submission):
    _, history, _, _ = trained(submission)
    expect.that(
        len(history.epoch) <= EPOCHS,
        en=f"Trained for {len(history.epoch)} epochs; at most {EPOCHS} are allowed.",
        ko=f"{len(history.epoch)}에폭을 학습했습니다. {EPOCHS}에폭까지만 됩니다.",
        misconception="too_many_epochs",
    )
    expect_validated(history.history)
    expect_one_fit(submission, history)


def expect_one_fit(submission, history):
    """Fail when the optimizer made more steps than this history tells of."""
    probe = "int(train_digits.trained[0].optimizer.iterations)"
    steps = history.params.get("steps") or 0
    expect.that(
        not steps or submission.evaluate(probe) <= steps * len(history.epoch),
        en="The model made more steps than the history tells of: call fit only once.",
        ko="history에 기록된 것보다 스텝이 많습니다. fit은 한 번만 호출하세요.",
        misconception="several_fits",
    )


def expect_validated(history):
    expect.that(
        "val_loss" in history,
        en=f"The history has only {sorted(history)}; nothing was validated.",
        ko=f"history에 {sorted(history)}만 있습니다. 검증한 기록이 없습니다.",
        misconception="no_validation",
    )
    expect.that(
        any(key.startswith("val_") and key != "val_loss" for key in history),
        en=f"The history has only {sorted(history)}; add accuracy as a metric.",
        ko=f"history에 {sorted(history)}만 있습니다. 정확도 지표를 추가하세요.",
        misconception="missing_metric",
    )


def test_test_accuracy(submission):
    model, _, x_test, y_test = trained(submission)
    outputs = model(x_test)
    expect.shape(outputs, (397, 10), mistakes={"one_output": (397, 1)})
    found = np.mean(np.asarray(outputs).argmax(axis=1) == y_test)
    expect.that(
        found >= ACCURACY,
        en=f"Accuracy on new images is {found:.2f}; expected at least {ACCURACY}.",
        ko=f"새 이미지의 정확도가 {found:.2f}입니다. {ACCURACY} 이상이어야 합니다.",
        misconception="low_accuracy",
    )
