"""Checks of compile_adam."""

import keras
import numpy as np

from kerasdojo import expect

LABELS = np.array([0, 1, 2, 0, 1, 0, 0, 1])

# `np.array` drops the logits that Keras keeps beside a softmax output.
LOSS = expect.code("""
def loss(model, x, y):
    outputs = tf.constant(np.array(model(x)))
    return float(model.compute_loss(x=x, y=y, y_pred=outputs))
""")

METRICS = expect.code("""
def metrics(model, x, y):
    model.run_eagerly = True
    return model.test_on_batch(x, y, return_dict=True)
""")

STEPS = expect.code("""
def steps(model, x, y):
    for _ in range(3):
        with tf.GradientTape() as tape:
            loss = model.compute_loss(x=x, y=y, y_pred=model(x, training=True))
        gradients = tape.gradient(loss, model.trainable_weights)
        model.optimizer.apply(gradients, model.trainable_weights)
    return [np.array(weight) for weight in model.get_weights()]
""")


def classifier(rng):
    """Return a model and 8 rows, of which it gets the first 5 right."""
    head = keras.layers.Dense(3, activation="softmax")
    model = keras.Sequential([keras.Input((3,)), head])
    model.set_weights([2 * np.eye(3), rng.normal(size=3) / 10])
    x = np.eye(3)[[0, 1, 2, 0, 1, 2, 1, 2]] + rng.normal(size=(8, 3)) / 10
    return model, x.astype("float32")


def weights_after(model, x, optimizer):
    """Return all weights after three steps, in one vector."""
    twin = keras.models.clone_model(model)
    twin.set_weights(model.get_weights())
    loss = "sparse_categorical_crossentropy"
    twin.compile(optimizer, loss, run_eagerly=True)
    for _ in range(3):
        twin.train_on_batch(x, LABELS)
    return np.concatenate([weight.ravel() for weight in twin.get_weights()])


def test_loss(submission, rng):
    model, x = classifier(rng)
    names = {"probe": LOSS, "model": model, "x": x, "y": LABELS}
    value = submission.evaluate("probe(compile_adam(model), x, y)", **names)
    outputs = np.array(model(x))
    crossentropy = keras.losses.SparseCategoricalCrossentropy
    mistake = float(crossentropy(from_logits=True)(LABELS, outputs))
    expected = -np.log(outputs[np.arange(8), LABELS]).mean()
    expect_loss(value, expected, mistakes={"from_logits_on_probabilities": mistake})


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


def test_accuracy(submission, rng):
    model, x = classifier(rng)
    names = {"probe": METRICS, "model": model, "x": x, "y": LABELS}
    logs = submission.evaluate("probe(compile_adam(model), x, y)", **names)
    values = [logs[name] for name in logs if name != "loss" and not np.ndim(logs[name])]
    expect.that(
        values,
        en="The model reports nothing but the loss. Pass `metrics=[...]` to compile.",
        ko="모델이 손실만 보고합니다. compile에 `metrics=[...]`를 넘기세요.",
        misconception="missing_metric",
    )
    expect_accuracy(values)


def expect_accuracy(values):
    expect.that(
        any(abs(value - 5 / 8) < 1e-6 for value in values),
        en=f"5 of 8 rows are right, so accuracy is 0.625; the metrics gave {values}.",
        ko=f"8행 중 5행이 맞으므로 정확도는 0.625인데 지표는 {values}입니다.",
        misconception="wrong_metric",
    )


def test_adam_step(submission, rng):
    model, x = classifier(rng)
    names = {"probe": STEPS, "model": model, "x": x, "y": LABELS}
    weights = submission.evaluate("probe(compile_adam(model), x, y)", **names)
    found = np.concatenate([weight.ravel() for weight in weights])
    right = weights_after(model, x, keras.optimizers.Adam(0.01))
    mistakes = {
        "default_rate": lambda: weights_after(model, x, "adam"),
        "other_optimizer": lambda: weights_after(model, x, "sgd"),
        "weight_decay": lambda: weights_after(model, x, keras.optimizers.AdamW(0.01)),
    }
    expect.close(found, right, rtol=1e-5, atol=2e-5, mistakes=mistakes)
