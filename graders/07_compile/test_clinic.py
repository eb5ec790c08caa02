"""Checks of clinic."""

import keras
import numpy as np
from keras import losses

from kerasdojo import expect

CLASSES = np.array([2, 0, 1, 1, 0, 2, 2])

# The loss is taken on plain numbers: a softmax output carries its logits along.
PROBE = expect.code("""
def probe(pair, x):
    model, y = pair
    outputs = np.array(model(x))
    targets = y if isinstance(y, list) else np.array(y)
    loss = model.compute_loss(x=x, y=targets, y_pred=tf.constant(outputs))
    model.run_eagerly = True
    return outputs, float(loss), model.train_on_batch(x, y, return_dict=True)
""")


def treat(submission, rng, patient, y):
    """Return outputs, loss and metrics of the repaired model before its first step."""
    x = rng.normal(size=(len(y), 4)).astype("float32")
    names = {"probe": PROBE, "patient": patient, "x": x, "y": y}
    found = submission.evaluate("probe(clinic(patient, y), x)", **names)
    outputs, loss, logs = found
    metrics = {name: logs[name] for name in logs if name != "loss"}
    return outputs, loss, metrics


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


def expect_metric(metrics, right, name):
    """Fail unless some metric has the right value."""
    expect.that(
        metrics,
        en=f"The metric is gone: fit reports only the loss. Keep {name}.",
        ko=f"지표가 사라져 fit이 손실만 보고합니다. {name} 지표는 남겨 두세요.",
        misconception="missing_metric",
    )
    expect.that(
        any(np.all(abs(value - right) < 1e-4) for value in metrics.values()),
        en=f"fit reports {sorted(metrics)}, but none of these values is the {name}.",
        ko=f"fit이 보고한 {sorted(metrics)} 가운데 {name} 값이 없습니다.",
        misconception="wrong_metric",
    )


def expect_classes(submission, rng, patient, y):
    """Check that the model learns CLASSES with a crossentropy, and reports accuracy."""
    outputs, loss, metrics = treat(submission, rng, patient, y)
    expect.shape(outputs, (7, 3), mistakes={"extra_class": (7, 4)})
    adds_up = outputs.min() >= 0 and np.allclose(outputs.sum(axis=1), 1, atol=1e-4)
    probabilities = outputs if adds_up else np.array(keras.ops.softmax(outputs))
    expected = -np.log(probabilities[np.arange(7), CLASSES]).mean()
    expect_loss(loss, expected, mistakes=wrong_losses(outputs))
    right = np.mean(outputs.argmax(axis=1) == CLASSES)
    expect_metric(metrics, right, "accuracy")


def wrong_losses(outputs):
    """Return what known mistakes make of these outputs."""
    crossentropy = losses.SparseCategoricalCrossentropy
    one_hot = np.eye(3)[CLASSES]
    return {
        "missing_from_logits": float(crossentropy()(CLASSES, outputs)),
        "from_logits_on_probabilities": float(crossentropy(True)(CLASSES, outputs)),
        "mse_for_classes": np.mean((one_hot - outputs) ** 2),
        "bce_for_classes": float(losses.BinaryCrossentropy()(one_hot, outputs)),
    }


def test_integers(submission, rng):
    expect_classes(submission, rng, "integers", CLASSES)


def test_one_hot(submission, rng):
    one_hot = np.eye(3, dtype="float32")[CLASSES]
    expect_classes(submission, rng, "one_hot", one_hot)


def expect_both_signs(submission, rng, y):
    """Fail when the model gives no number below zero, whatever its input."""
    x = 10 * rng.normal(size=(200, 4)).astype("float32")
    code = "np.array(clinic('prices', y)[0](x))"
    lowest = expect.array(submission.evaluate(code, x=x, y=y)).min()
    expect.that(
        lowest < 0,
        en="The model never gives a number below zero. Keep the last layer linear.",
        ko="모델이 0보다 작은 수를 내지 않습니다. 마지막 층은 선형으로 두세요.",
        misconception="bent_output",
    )


def test_prices(submission, rng):
    y = (3 + rng.normal(size=9)).astype("float32")
    expect_both_signs(submission, rng, y)
    outputs, loss, metrics = treat(submission, rng, "prices", y)
    expect.shape(outputs, (9, 1))
    errors = y - outputs.ravel()
    expect_loss(loss, np.mean(errors**2), mistakes={"mae_loss": abs(errors).mean()})
    expect_metric(metrics, abs(errors).mean(), "mae")
