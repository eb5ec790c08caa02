"""Hidden checks of compile_for."""

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


def expect_loss(submission, rng, head, y, right, mistakes):
    """Compare the loss of the compiled model with `right`, and ask for accuracy."""
    # The hidden layer's activation says nothing about the outputs.
    hidden = keras.layers.Dense(5, activation="tanh")
    model = keras.Sequential([keras.Input((4,)), hidden, keras.layers.Dense(*head)])
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    x = rng.normal(size=(len(y), 4)).astype("float32")
    names = {"probe": PROBE, "model": model, "x": x, "y": y}
    value, logs = submission.evaluate("probe(compile_for(model, y), x, y)", **names)
    outputs = np.array(model(x))
    targets = y if y.ndim == 2 else y[:, None]
    mistakes = {name: float(loss(targets, outputs)) for name, loss in mistakes.items()}
    expect.close(value, float(right(targets, outputs)), mistakes=mistakes)
    expect_accuracy(logs, y, outputs)


def expect_accuracy(logs, y, outputs):
    """Fail unless some metric is the accuracy; a logit may be cut at 0 or at 0.5."""
    guesses = [outputs.argmax(axis=1)]
    if outputs.shape[1] == 1:
        guesses = [outputs[:, 0] > cut for cut in (0, 0.5)]
    classes = y.argmax(axis=1) if y.ndim == 2 else y
    accepted = [np.mean(guess == classes) for guess in guesses]
    found = [logs[name] for name in logs if name != "loss" and not np.ndim(logs[name])]
    expect.that(
        any(abs(value - right) < 1e-4 for value in found for right in accepted),
        en="The model does not report its accuracy.",
        ko="모델이 정확도를 보고하지 않습니다.",
        misconception="wrong_metric" if found else "missing_metric",
    )


def test_two_classes(submission, rng):
    mistakes = {
        "from_logits_on_probabilities": losses.BinaryCrossentropy(from_logits=True),
        "mse_for_classes": losses.MeanSquaredError(),
        "classes_on_one_unit": losses.CategoricalCrossentropy(),
    }
    right = losses.BinaryCrossentropy()
    y = np.array([1, 0, 0, 1, 1, 0, 1])
    expect_loss(submission, rng, (1, "sigmoid"), y, right, mistakes)
    right = losses.SparseCategoricalCrossentropy()
    expect_loss(submission, rng, (2, "softmax"), y, right, {})


def test_logits(submission, rng):
    classes, mse = np.array([3, 0, 1, 2, 0]), losses.MeanSquaredError()
    for units, y, loss in (
        (4, classes, losses.SparseCategoricalCrossentropy),
        (4, np.eye(4, dtype="float32")[classes], losses.CategoricalCrossentropy),
        (1, classes % 2, losses.BinaryCrossentropy),
    ):
        mistakes = {"missing_from_logits": loss(), "mse_for_classes": mse}
        right = loss(from_logits=True)
        expect_loss(submission, rng, (units, None), y, right, mistakes)
