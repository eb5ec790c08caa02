"""Checks of compile_for."""

import keras
import numpy as np
from keras import losses

from kerasdojo import expect

# `np.array` drops the logits that Keras keeps beside a softmax output.
PROBE = expect.code("""
def probe(model, x, y):
    outputs = tf.constant(np.array(model(x)))
    loss = float(model.compute_loss(x=x, y=y, y_pred=outputs))
    model.run_eagerly = True
    return loss, model.test_on_batch(x, y, return_dict=True)
""")


def case(rng, units, activation):
    """Return a model with random weights, 6 rows for it, and its outputs."""
    head = keras.layers.Dense(units, activation=activation)
    model = keras.Sequential([keras.Input((3,)), head])
    model.set_weights([rng.normal(size=(3, units)), rng.normal(size=units)])
    x = rng.normal(size=(6, 3)).astype("float32")
    return model, x, np.array(model(x))


def compiled(submission, model, x, y):
    """Return the loss of the compiled model on x, y and its metrics' values."""
    names = {"probe": PROBE, "model": model, "x": x, "y": y}
    loss, logs = submission.evaluate("probe(compile_for(model, y), x, y)", **names)
    return loss, {name: value for name, value in logs.items() if name != "loss"}


def expect_loss(found, right, mistakes):
    """Compare losses of the test batch, in words."""
    found = expect.array(found, ndim=0)
    known = [name for name, value in mistakes.items() if np.isclose(found, value, 1e-4)]
    expect.that(
        np.isclose(found, right, 1e-4, 1e-5),
        en=f"The loss of a test batch is {found:.4f}; {right:.4f} was expected.",
        ko=f"시험용 배치의 손실이 {found:.4f}인데, 기대한 값은 {right:.4f}입니다.",
        misconception=known[0] if known else None,
    )


def expect_metric(metrics, accepted, name):
    """Fail unless some metric has one of the accepted values."""
    expect.that(
        metrics,
        en=f"The model reports only the loss; add {name} as a metric.",
        ko=f"모델이 손실만 보고합니다. 지표로 {name}을(를) 추가하세요.",
        misconception="missing_metric",
    )
    found = [value for value in metrics.values() if np.ndim(value) == 0]
    expect.that(
        any(abs(value - right) < 1e-4 for value in found for right in accepted),
        en=f"The metrics are {sorted(metrics)}; none of them gives the {name}.",
        ko=f"지표 {sorted(metrics)} 가운데 {name} 값을 주는 것이 없습니다.",
        misconception="wrong_metric",
    )


def test_integer_classes(submission, rng):
    model, x, outputs = case(rng, 3, "softmax")
    y = np.array([2, 0, 1, 1, 0, 2])
    loss, metrics = compiled(submission, model, x, y)
    mistake = losses.SparseCategoricalCrossentropy(from_logits=True)
    mistakes = {"from_logits_on_probabilities": float(mistake(y, outputs))}
    expect_loss(loss, -np.log(outputs[np.arange(6), y]).mean(), mistakes=mistakes)
    expect_metric(metrics, [(outputs.argmax(axis=1) == y).mean()], "accuracy")


def test_one_hot(submission, rng):
    model, x, outputs = case(rng, 3, "softmax")
    classes = np.array([1, 0, 2, 2, 0, 1])
    y = np.eye(3, dtype="float32")[classes]
    loss, metrics = compiled(submission, model, x, y)
    mistakes = {
        "from_logits_on_probabilities": losses.CategoricalCrossentropy(True),
        "bce_for_classes": losses.BinaryCrossentropy(),
        "mse_for_classes": losses.MeanSquaredError(),
    }
    mistakes = {name: float(loss(y, outputs)) for name, loss in mistakes.items()}
    expect_loss(loss, -(y * np.log(outputs)).sum(axis=1).mean(), mistakes=mistakes)
    expect_metric(metrics, [(outputs.argmax(axis=1) == classes).mean()], "accuracy")


def test_numbers(submission, rng):
    model, x, outputs = case(rng, 1, None)
    y = 3 * rng.normal(size=6)
    loss, metrics = compiled(submission, model, x, y)
    errors = y - outputs.ravel()
    expect_loss(loss, np.mean(errors**2), mistakes={"mae_loss": abs(errors).mean()})
    expect.that(
        not any("acc" in name for name in metrics),
        en="Accuracy says nothing about real numbers: use the mean absolute error.",
        ko="정확도는 실수 예측에 아무 의미가 없습니다. 평균 절대 오차를 쓰세요.",
        misconception="accuracy_for_regression",
    )
    expect_metric(metrics, [abs(errors).mean()], "mae")
