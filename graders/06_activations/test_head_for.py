"""Checks of head_for."""

import keras
import numpy as np

from kerasdojo import expect

# The outputs are copied before the loss sees them: Keras would otherwise find the
# logits behind a softmax and quietly repair a wrong from_logits.
PROBE = """
def probe(activation, loss, logits, labels):
    outputs = keras.activations.get(activation)(tf.constant(logits))
    outputs = np.array(outputs, "float32")
    losses = keras.losses.get(loss)(tf.constant(labels), tf.constant(outputs))
    return outputs, float(np.mean(losses))
"""


def head(submission, target, n_classes):
    got = submission.head_for(target, n_classes)
    expect.kind(got, (tuple, list))
    expect.equal(len(got), 3)
    return got


def probe(submission, got, logits, labels):
    return submission.evaluate(
        "probe(activation, loss, logits, labels)",
        probe=expect.code(PROBE),
        activation=got[1],
        loss=got[2],
        logits=logits.astype("float32"),
        labels=labels,
    )


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    powers = np.exp(x)
    return powers / powers.sum(axis=-1, keepdims=True)


def check_outputs(outputs, logits, right, mistakes):
    """Accept the right probabilities, or logits that the loss must deal with."""
    if outputs.shape == logits.shape and np.allclose(outputs, logits, atol=1e-4):
        return
    mistakes |= {"relu_output": np.maximum(logits, 0), "tanh_output": np.tanh(logits)}
    expect.close(outputs, right, mistakes=mistakes)


def check_loss(loss, right, labels, outputs, crossentropy):
    mistakes = {
        "no_from_logits": lambda: crossentropy(labels, outputs),
        "logits_twice": lambda: crossentropy(labels, outputs, from_logits=True),
    }
    if np.shape(labels) == np.shape(outputs):
        categorical = keras.losses.categorical_crossentropy
        mistakes["categorical_for_yes_no"] = lambda: categorical(labels, outputs)
        mistakes["squared_error_for_classes"] = (labels - outputs) ** 2
    means = {name: mean_of(known) for name, known in mistakes.items()}
    expect.close(loss, right, rtol=1e-3, mistakes=means)


def mean_of(known):
    return np.mean(known() if callable(known) else known)


def check_error_grows(submission, got, labels):
    steps = (0, 1, -1)
    losses = [probe(submission, got, labels + step, labels)[1] for step in steps]
    expect.that(
        abs(losses[0]) < 1e-4 and losses[1] > 1e-3 and losses[2] > 1e-3,
        en="The loss must be 0 for a perfect prediction and larger when it is off by 1 "
        "in either direction, for negative labels, too.",
        ko="완벽한 예측의 손실은 0이고, 어느 쪽으로든 1만큼 틀리면 더 커야 합니다. "
        "레이블이 음수일 때도 마찬가지입니다.",
        misconception="loss_not_for_numbers",
    )


def test_regression(submission, rng):
    got = head(submission, "regression", 1)
    expect.equal(got[0], 1)
    labels = -rng.uniform(2, 9, size=(6, 1)).astype("float32")
    logits = labels * np.float32([[1], [-1]] * 3)
    mistakes = {"relu_output": np.maximum(logits, 0), "tanh_output": np.tanh(logits)}
    mistakes |= {"sigmoid_regression": sigmoid(logits)}
    mistakes |= {"softmax_on_one_unit": np.ones((6, 1))}
    outputs, _ = probe(submission, [1, got[1], "mse"], logits, labels)
    expect.close(outputs, logits, mistakes=mistakes)
    check_error_grows(submission, got, labels)


def test_binary(submission, rng):
    got = head(submission, "binary", 2)
    labels = np.array([[0], [1], [1], [0], [1], [1]])
    if expect.array(got[0], ndim=0) == 2:
        check_classes(submission, got, 2 * rng.normal(size=(6, 2)), labels)
        return
    expect.equal(got[0], 1)
    ones = np.ones((6, 1))
    check_yes_no(submission, got, 2 * rng.normal(size=(6, 1)), labels, ones)


def check_yes_no(submission, got, logits, labels, softmax_outputs):
    labels = labels.astype("float32")
    outputs, loss = probe(submission, got, logits, labels)
    name = "softmax_on_one_unit" if logits.shape[1] == 1 else "softmax_for_tags"
    check_outputs(outputs, logits, sigmoid(logits), {name: softmax_outputs})
    right = np.mean(np.log1p(np.exp(logits * (1 - 2 * labels))))
    check_loss(loss, right, labels, outputs, keras.losses.binary_crossentropy)


def check_classes(submission, got, logits, labels):
    outputs, loss = probe(submission, got, logits, labels)
    probabilities = softmax(logits)
    mistakes = {"sigmoid_for_classes": sigmoid(logits)}
    check_outputs(outputs, logits, probabilities, mistakes)
    right = -np.log(probabilities[np.arange(len(labels)), labels.ravel()]).mean()
    crossentropy = keras.losses.sparse_categorical_crossentropy
    check_loss(loss, right, labels, outputs, crossentropy)


def test_multiclass(submission, rng):
    got = head(submission, "multiclass", 4)
    mistakes = {
        "one_unit_too_few": 3,
        "one_unit_for_classes": 1,
        "one_unit_too_many": 5,
        "fixed_units": 10,
    }
    expect.equal(got[0], 4, mistakes=mistakes)
    labels = np.array([0, 3, 1, 2, 2])
    check_classes(submission, got, 2 * rng.normal(size=(5, 4)), labels)


def test_multilabel(submission, rng):
    got = head(submission, "multilabel", 3)
    expect.equal(got[0], 3, mistakes={"one_unit_for_tags": 1})
    logits = 2 * rng.normal(size=(4, 3))
    labels = np.array([[1, 1, 0], [0, 0, 0], [1, 1, 1], [0, 1, 0]])
    check_yes_no(submission, got, logits, labels, softmax(logits))
