"""Hidden checks of clinic."""

import keras
import numpy as np
from keras import losses

from kerasdojo import expect

CLASSES = np.array([1, 2, 0, 2, 1])

# The loss is taken on plain numbers: a softmax output carries its logits along.
PROBE = expect.code("""
def probe(pair, x):
    model, y = pair
    outputs = np.array(model(x))
    targets = y if isinstance(y, list) else np.array(y)
    loss = model.compute_loss(x=x, y=targets, y_pred=tf.constant(outputs))
    model.run_eagerly = True
    model.train_on_batch(x, y)
    return outputs, float(loss)
""")


def treat(submission, rng, patient, y):
    """Return outputs, their probabilities, and the loss of the repaired model."""
    x = rng.normal(size=(5, 4)).astype("float32")
    names = {"probe": PROBE, "patient": patient, "x": x, "y": y}
    outputs, loss = submission.evaluate("probe(clinic(patient, y), x)", **names)
    expect.shape(outputs, (5, 3), mistakes={"extra_class": (5, 4)})
    adds_up = outputs.min() >= 0 and np.allclose(outputs.sum(axis=1), 1, atol=1e-4)
    probabilities = outputs if adds_up else np.array(keras.ops.softmax(outputs))
    return outputs, probabilities, loss


def crossentropy(probabilities, classes):
    return -np.log(probabilities[np.arange(5), classes]).mean()


def test_from_one(submission, rng):
    y = CLASSES + 1
    _, probabilities, loss = treat(submission, rng, "from_one", y)
    mistakes = {
        "clipped_labels": crossentropy(probabilities, y.clip(0, 2)),
        "shuffled_classes": crossentropy(probabilities, y % 3),
    }
    expect.close(loss, crossentropy(probabilities, CLASSES), mistakes=mistakes)


def test_logits(submission, rng):
    outputs, probabilities, loss = treat(submission, rng, "logits", CLASSES)
    keras_loss = losses.SparseCategoricalCrossentropy
    mistakes = {
        "missing_from_logits": float(keras_loss()(CLASSES, outputs)),
        "from_logits_on_probabilities": float(keras_loss(True)(CLASSES, outputs)),
    }
    expect.close(loss, crossentropy(probabilities, CLASSES), mistakes=mistakes)
