"""Hidden checks of rebuild_model."""

import tempfile
from pathlib import Path

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def original(rng, features, units, classes):
    """Return the model of the task with known weights."""
    model = keras.Sequential(
        [
            keras.Input((features,)),
            layers.Dense(units, activation="tanh"),
            layers.Dense(classes, activation="softmax"),
        ]
    )
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    return model


def write(submission, name, model):
    """Write the weights of a model where the submission can read them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.weights.h5")
        model.save_weights(path)
        submission.write_file(name, path.read_bytes())


def predict(model, x):
    """Return what the student's model gives for x; fail when it takes no such x."""
    try:
        return model(x)
    except Exception:
        expect.fail(
            en=f"The model does not take rows of shape {x.shape}.",
            ko=f"모양이 {x.shape}인 입력을 모델이 받지 못합니다.",
            misconception="other_input",
        )


def test_other_sizes(submission, rng):
    for sizes in ((13, 5, 3), (2, 9, 4), (3, 3, 3)):
        source = original(rng, *sizes)
        write(submission, "other.weights.h5", source)
        x = 2 * rng.normal(size=(1, sizes[0])).astype("float32")
        model = expect.model(submission.rebuild_model("other.weights.h5", *sizes))
        expect.close(predict(model, x), np.asarray(source(x)))


def test_new_model(submission, rng):
    first, second = original(rng, 4, 6, 3), original(rng, 4, 6, 3)
    write(submission, "a.weights.h5", first)
    write(submission, "b.weights.h5", second)
    x = rng.normal(size=(5, 4)).astype("float32")
    call = "[rebuild_model(f, 4, 6, 3) for f in ('a.weights.h5', 'b.weights.h5')][0](x)"
    outputs = submission.evaluate(call, x=x)
    mistakes = {"shared_model": np.asarray(second(x))}
    expect.close(outputs, np.asarray(first(x)), mistakes=mistakes)
