"""Checks of rebuild_model."""

import tempfile
from pathlib import Path

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def original(rng, features, units, classes, hidden="tanh", output="softmax"):
    """Return the task's model with known weights; other activations on request."""
    model = keras.Sequential(
        [
            keras.Input((features,)),
            layers.Dense(units, activation=hidden),
            layers.Dense(classes, activation=output),
        ]
    )
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    return model


def weights_file(model):
    """Return the bytes that save_weights writes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.weights.h5")
        model.save_weights(path)
        return path.read_bytes()


def flat(model):
    """Return all weights of a model in one row."""
    weights = expect.model(model).get_weights()
    return np.concatenate([np.zeros(0), *(expect.array(w).ravel() for w in weights)])


def require_built(model):
    """Fail unless the model has weights."""
    expect.that(
        model.built,
        en="The model has no weights yet. Expected those of two Dense layers.",
        ko="모델에 아직 가중치가 없습니다. Dense 층 두 개의 가중치가 있어야 합니다.",
        misconception="no_weights",
    )


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


def test_architecture(submission, rng):
    submission.write_file("m.weights.h5", weights_file(original(rng, 4, 6, 3)))
    model = submission.rebuild_model("m.weights.h5", 4, 6, 3)
    expect.that(
        model is not None,
        en="Found None. Expected the model.",
        ko="None이 반환되었습니다. 모델을 반환해야 합니다.",
        misconception="no_return",
    )
    right = [(4, 6), (6,), (6, 3), (3,)]
    require_built(expect.model(model))
    expect.weight_shapes(model, right)


def test_weights(submission, rng):
    source = original(rng, 4, 6, 3)
    submission.write_file("m.weights.h5", weights_file(source))
    model = submission.rebuild_model("m.weights.h5", 4, 6, 3)
    found, right = flat(model), flat(source)
    expect.shape(found, right.shape)
    # The last layer has 21 weights.
    last = np.allclose(found[-21:], right[-21:])
    name = "last_layer_only" if last else "not_loaded"
    expect.close(found, right, mistakes={name: found})


def wrong_outputs(rng, source, x):
    """Return what the same weights give with other activations."""
    found = {}
    for name, pair in {
        "wrong_hidden_activation": ("relu", "softmax"),
        "no_hidden_activation": (None, "softmax"),
        "no_softmax": ("tanh", None),
        "sigmoid_output": ("tanh", "sigmoid"),
        "activations_swapped": ("softmax", "tanh"),
    }.items():
        wrong = original(rng, 4, 6, 3, *pair)
        wrong.set_weights(source.get_weights())
        found[name] = np.asarray(wrong(x))
    return found


def test_predictions(submission, rng):
    source = original(rng, 4, 6, 3)
    x = rng.normal(size=(9, 4)).astype("float32")
    submission.write_file("m.weights.h5", weights_file(source))
    model = expect.model(submission.rebuild_model("m.weights.h5", 4, 6, 3))
    mistakes = wrong_outputs(rng, source, x)
    expect.close(predict(model, x), np.asarray(source(x)), mistakes=mistakes)
