"""Models cross as data and are rebuilt from an allow-list."""

import json
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf
from engine.test_wire import cross
from keras import layers

from kerasdojo import expect
from kerasdojo.judge.proxy import Remote, SubmissionProxy
from kerasdojo.local import LocalLink
from kerasdojo.submission import Submission
from kerasdojo.wire import CannotCross, Handle, configs, tensors

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(120)]

X = np.linspace(-1, 1, 12, dtype="float32").reshape(3, 4)


def sequential() -> keras.Model:
    hidden = layers.Dense(5, activation="relu", kernel_regularizer="l2")
    out = layers.Dense(2, activation=tf.nn.softmax)
    return keras.Sequential([keras.Input((4,)), hidden, layers.Dropout(0.1), out])


def functional() -> keras.Model:
    inputs = keras.Input((4,))
    joined = layers.Concatenate()([inputs, layers.Dense(3, "tanh")(inputs)])
    return keras.Model(inputs, layers.Dense(2)(joined))


def nested() -> keras.Model:
    return keras.Sequential([keras.Input((4,)), sequential(), layers.Dense(1)])


def adapted() -> keras.Model:
    normalization = layers.Normalization()
    normalization.adapt(X * 3 + 1)
    return keras.Sequential([keras.Input((4,)), normalization, layers.Dense(2)])


@pytest.mark.parametrize("build", [sequential, functional, nested, adapted])
def test_a_rebuilt_model_computes_the_same(build: Any) -> None:
    model = build()
    back = cross(model)
    assert isinstance(back, keras.Model)
    np.testing.assert_array_equal(back(X), model(X))


def test_compile_settings_and_optimizer_state_cross() -> None:
    model = functional()
    model.compile(keras.optimizers.Adam(0.02), loss="mse", metrics=["mae"])
    y = np.ones((3, 2), "float32")
    for _ in range(3):
        model.train_on_batch(X, y)
    back = cross(model)
    assert int(back.optimizer.iterations) == 3
    assert float(back.optimizer.learning_rate) == pytest.approx(0.02)
    model.train_on_batch(X, y)
    back.train_on_batch(X, y)
    for ours, theirs in zip(back.get_weights(), model.get_weights(), strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-6)


def test_a_compiled_model_that_never_trained_crosses() -> None:
    model = sequential()
    model.compile("adam", "mse")
    back = cross(model)
    assert isinstance(back, keras.Model)
    assert int(back.optimizer.iterations) == 0


def test_an_unbuilt_model_crosses_unbuilt() -> None:
    assert not cross(keras.Sequential([layers.Dense(3)])).built


class Subclassed(keras.Model):
    def call(self, inputs: Any) -> Any:
        return inputs


def test_a_model_asked_for_in_place_stays_and_computes_the_same(tmp_path: Path) -> None:
    names = {"make": sequential, "x": X}
    submission = SubmissionProxy(LocalLink(names, Submission("any", ()), tmp_path))
    copied, left = submission.make(), submission.in_place.make()
    assert isinstance(copied, keras.Model)
    assert isinstance(expect.model(left), Remote)
    left.set_weights(copied.get_weights())
    np.testing.assert_array_equal(left(X), copied(X))
    np.testing.assert_array_equal(submission.in_place.x, X)


def with_lambda() -> keras.Model:
    return keras.Sequential([keras.Input((4,)), layers.Lambda(lambda x: x)])


def with_own_activation() -> keras.Model:
    layer = layers.Dense(2, activation=lambda x: x)
    return keras.Sequential([keras.Input((4,)), layer])


def with_shared_layer() -> keras.Model:
    return keras.Sequential([keras.Input((4,)), *[layers.Dense(4)] * 2])


@pytest.mark.parametrize(
    "build", [Subclassed, with_lambda, with_own_activation, with_shared_layer]
)
def test_a_model_that_is_more_than_data_stays_behind(build: Any) -> None:
    assert isinstance(cross(build()), Handle)


def encoded(model: keras.Model) -> tuple[list[Any], bytes]:
    encoder = tensors.encoder()
    return json.loads(json.dumps(encoder.encode(model))), encoder.body


def change(tree: Any, **entries: Any) -> Any:
    """Replace every dict entry of that key, anywhere in the tree."""
    if isinstance(tree, dict):
        return {k: entries.get(k, change(v, **entries)) for k, v in tree.items()}
    if isinstance(tree, list):
        return [change(v, **entries) for v in tree]
    return tree


@pytest.mark.parametrize(
    "entries",
    [
        {"units": 10_000_000},
        {"units": 6},
        {"units": -1},
        {"units": float("nan")},
        {"activation": "os.system"},
        {"activation": {"class_name": "function", "config": "system", "module": "os"}},
        {"name": "../../etc/passwd"},
        {"name": "http://127.0.0.1/x"},
        {"class_name": "Lambda"},
        {"class_name": "TFSMLayer"},
        {"module": "os"},
        {"rate": [[[[]]]] * 30_000},
        {"config": None},
    ],
    ids=lambda entries: str(entries)[:50],
)
def test_a_lying_config_is_refused(entries: dict[str, Any]) -> None:
    tree, body = encoded(sequential())
    with pytest.raises(CannotCross):
        tensors.decoder(body).decode(change(tree, **entries))


def test_registered_names_are_never_looked_up() -> None:
    @keras.saving.register_keras_serializable("evil")
    class Evil(layers.Layer):
        """Must not be built."""

    config = keras.saving.serialize_keras_object(Evil())
    with pytest.raises(CannotCross, match="not a built-in"):
        configs.clean(config)


def test_deep_configs_are_refused_without_recursion() -> None:
    config: Any = {}
    for _ in range(500):
        config = {"config": config}
    with pytest.raises(CannotCross, match="too large"):
        configs.clean(config)
