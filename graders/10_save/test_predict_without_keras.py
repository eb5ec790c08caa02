"""Checks of predict_without_keras."""

import io
import json
import tempfile
import zipfile
from pathlib import Path

import keras
import numpy as np
from keras import layers

from kerasdojo import expect

FOREIGN = {
    "module": "other_lab.initializers",
    "class_name": "LabInitializer",
    "config": {},
    "registered_name": "other_lab>LabInitializer",
}


def built(rng, features, *stack):
    """Return a Sequential model with known weights."""
    model = keras.Sequential([keras.Input((features,)), *stack])
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    return model


def contents(model):
    """Return the bytes of the saved model."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.keras")
        model.save(path)
        return path.read_bytes()


def foreign(data):
    """Return the file as if another lab's initializer had been used."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "config.json":
                config = json.loads(part)
                for layer in config["config"]["layers"]:
                    if "kernel_initializer" in layer["config"]:
                        layer["config"]["kernel_initializer"] = FOREIGN
                part = json.dumps(config)
            new.writestr(name, part)
    return result.getvalue()


def two_layers(rng, hidden="relu", output="softmax"):
    """Return a model whose layers have names of their own."""
    return built(
        rng,
        4,
        layers.Dense(5, activation=hidden, name="hidden"),
        layers.Dense(3, activation=output, name="scores"),
    )


def activation_first(weights, x):
    """Return the output when each activation is applied before its layer."""
    k0, b0, k1, b1 = weights
    z = np.exp(np.maximum(x, 0) @ k0 + b0)
    return z / z.sum(axis=1, keepdims=True) @ k1 + b1


def wrong_outputs(rng, model, x):
    """Return what known mistakes give for a model of two layers."""
    k0, _, k1, _ = weights = model.get_weights()
    z = np.exp(np.maximum(x @ k0, 0) @ k1)
    found = {"forgot_bias": z / z.sum(axis=1, keepdims=True)}
    found["activation_first"] = activation_first(weights, x)
    for name, pair in {
        "other_activation": ("tanh", "softmax"),
        "no_activation": (None, None),
        "no_hidden_activation": (None, "softmax"),
        "no_output_activation": ("relu", None),
    }.items():
        wrong = two_layers(rng, *pair)
        wrong.set_weights(weights)
        found[name] = np.asarray(wrong(x))
    return found


def test_predictions(submission, rng):
    model = two_layers(rng)
    x = rng.normal(size=(6, 4)).astype("float32")
    submission.write_file("m.keras", contents(model))
    answer = submission.predict_without_keras("m.keras", x)
    mistakes = wrong_outputs(rng, model, x)
    expect.close(answer, np.asarray(model(x)), mistakes=mistakes)


def all_relu(model, x):
    """Return the output when every Dense layer has a bias and relu."""
    for kernel, bias in kernels(model):
        x = np.maximum(x @ kernel + bias, 0)
    return x


def kernels(model):
    """Return the pairs of kernel and bias."""
    weights = iter(model.get_weights())
    return zip(weights, weights, strict=True)


def relu_softmax(model, x):
    """Return the output with relu everywhere but softmax at the end."""
    for kernel, bias in kernels(model):
        z = x @ kernel + bias
        x = np.maximum(z, 0)
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


def scaled_dropout(model, x):
    """Return the output when Dropout shrinks the values it only shrinks in training."""
    first, second, third = kernels(model)
    x = 0.6 * np.tanh(x @ first[0] + first[1])
    x = 1 / (1 + np.exp(-(x @ second[0] + second[1])))
    return x @ third[0] + third[1]


def wrong_stacks(model, x):
    """Return what known mistakes give for a model of many layers."""
    return {
        "fixed_activations": all_relu(model, x),
        "activations_guessed": relu_softmax(model, x),
        "dropout_applied": scaled_dropout(model, x),
    }


def test_activations(submission, rng):
    stack = [layers.Dense(5, activation="tanh"), layers.Dropout(0.4)]
    stack += [layers.Dense(4, activation="sigmoid"), layers.Dense(2)]
    model = built(rng, 3, *stack)
    x = rng.normal(size=(7, 3)).astype("float32")
    submission.write_file("m.keras", contents(model))
    answer = submission.predict_without_keras("m.keras", x)
    expect.shape(answer, (7, 2), mistakes={"fixed_layers": (7, 4)})
    mistakes = wrong_stacks(model, x)
    expect.close(answer, np.asarray(model(x)), mistakes=mistakes)


def test_foreign_file(submission, rng):
    model = two_layers(rng)
    x = rng.normal(size=(2, 4)).astype("float32")
    submission.write_file("foreign.keras", foreign(contents(model)))
    answer = submission.predict_without_keras("foreign.keras", x)
    expect.close(answer, np.asarray(model(x)))
