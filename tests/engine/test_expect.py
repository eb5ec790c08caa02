"""Helpers of the graders: what they accept, what they say, what they name."""

from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers

from kerasdojo import expect
from kerasdojo.cli.sketch import numbers_in
from kerasdojo.judge.failure import Failure

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(120)]

RNG = np.random.default_rng(0)


def failure(call: Any, *args: Any, **kwargs: Any) -> Failure:
    """The failure a helper raises."""
    with pytest.raises(Failure) as caught:
        call(*args, **kwargs)
    return caught.value


@pytest.mark.parametrize(
    "value",
    [
        [1.0, 2.0],
        (1, 2),
        np.array([1, 2]),
        np.array([1, 2], "float16"),
        tf.constant([1.0, 2.0]),
        tf.Variable([1.0, 2.0]),
        keras.Variable([1.0, 2.0]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_close_takes_numbers_from_any_library(value: Any) -> None:
    expect.close(value, np.array([1.0, 2.0]))


@pytest.mark.parametrize(
    "value", [None, "12", [1, [2, 3]], [None], {"a": 1}, object(), [1.0, "x"]]
)
def test_close_refuses_what_holds_no_numbers(value: Any) -> None:
    assert "not an array of numbers" in failure(expect.close, value, [1.0]).found.en


def test_a_missing_return_is_named() -> None:
    for call in (expect.close, expect.equal):
        assert failure(call, None, 1.0).misconception == "no_return"
        assert failure(call, "text", 1.0).misconception is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([[1.0, 2.0]], "shape (1, 2)"),
        ([1.0, np.nan], "NaN"),
        ([1.0, np.inf], "NaN or infinity"),
        ([1.0, 2.1], "2.1"),
    ],
)
def test_close_says_what_it_found(value: Any, words: str) -> None:
    assert words in failure(expect.close, value, [1.0, 2.0]).found.en


def test_rows_of_numbers_can_be_read_back_and_drawn() -> None:
    caught = failure(expect.close, [3.5, 2.25, 0.5], np.float32([3.0, 2.0, 1e-7]))
    assert numbers_in(caught.found.en) == [3.5, 2.25, 0.5]
    assert numbers_in(caught.expected.en) == [3.0, 2.0, 1e-7]


def test_close_leaves_room_for_float32_only() -> None:
    expect.close(np.float32(1 / 3), 1 / 3)
    failure(expect.close, 0.334, 1 / 3)


def test_close_names_the_mistake_whose_value_it_sees() -> None:
    mistakes = {"first": [9.0], "second": lambda: np.array([3.0])}
    caught = failure(expect.close, [3.0], [1.0], mistakes=mistakes)
    assert caught.misconception == "second"
    assert failure(expect.close, [4.0], [1.0], mistakes=mistakes).misconception is None


def test_equal_tells_kinds_of_numbers_from_flags() -> None:
    expect.equal(np.int64(1), 1)
    expect.equal(tf.constant(3), 3)
    expect.equal([1, (2, 3)], (1, [2, 3]))
    expect.equal({"a": np.float32(0.5)}, {"a": 0.5})
    expect.equal(tf.TensorShape([2, None]), (2, None))
    for wrong in (True, None, "1", [1], 2):
        failure(expect.equal, wrong, 1)


def test_shape_dtype_and_kind_name_their_mistakes() -> None:
    x = np.zeros((2, 3), "float64")
    expect.shape(x, (2, 3))
    expect.dtype(x, "float64")
    expect.kind(x, np.ndarray)
    shapes = {"swapped": (2, 3)}
    assert failure(expect.shape, x, (3, 2), shapes).misconception == "swapped"
    kinds = {"numpy": np.ndarray}
    caught = failure(expect.kind, x, tf.Tensor, kinds)
    assert (caught.misconception, caught.found.en) == (
        "numpy",
        "Found a value of type np.ndarray.",
    )


def test_unchanged_sees_a_single_changed_number() -> None:
    before = np.arange(3.0)
    expect.unchanged(before.copy(), before)
    caught = failure(expect.unchanged, before + np.array([0, 0, 1e-12]), before)
    assert caught.misconception == "mutates_input"


def dense_list() -> keras.Model:
    hidden = layers.Dense(8, activation="relu")
    return keras.Sequential(
        [keras.Input((4, 2)), layers.Flatten(), hidden, layers.Dense(3)]
    )


def dense_add() -> keras.Model:
    model = keras.Sequential()
    for layer in (keras.Input((4, 2)), layers.Reshape((8,)), layers.Dense(8)):
        model.add(layer)
    model.add(layers.Activation("relu"))
    model.add(layers.Dense(3))
    return model


def dense_functional() -> keras.Model:
    inputs = keras.Input((4, 2))
    hidden = layers.Dense(8)(layers.Flatten()(inputs))
    return keras.Model(inputs, layers.Dense(3)(keras.ops.relu(hidden)))


def dense_without_activation() -> keras.Model:
    return keras.Sequential(
        [keras.Input((4, 2)), layers.Flatten(), layers.Dense(8), layers.Dense(3)]
    )


X = RNG.normal(size=(6, 4, 2)).astype("float32")


@pytest.mark.parametrize("build", [dense_list, dense_add, dense_functional])
def test_same_outputs_accepts_any_way_to_write_a_model(build: Any) -> None:
    expect.same_outputs(build(), dense_list(), X, rng=RNG)
    expect.output_shape(build(), (None, 3))
    expect.param_count(build(), 8 * 8 + 8 + 8 * 3 + 3)


def test_same_outputs_names_another_model() -> None:
    caught = failure(
        expect.same_outputs,
        dense_without_activation(),
        dense_list(),
        X,
        rng=RNG,
        mistakes={"other": dense_add, "linear": dense_without_activation},
    )
    assert caught.misconception == "linear"


def test_the_probe_of_linearity_ignores_how_it_is_written() -> None:
    bent, straight = dense_add(), dense_without_activation()
    for model in (bent, straight):
        model.set_weights([RNG.normal(size=w.shape) for w in model.get_weights()])
    expect.nonlinear(bent, X, probabilities=False)
    caught = failure(expect.nonlinear, straight, X, "linear", probabilities=False)
    assert caught.misconception == "linear"


def compiled(loss: str, rate: float) -> keras.Model:
    model = dense_list()
    model.compile(keras.optimizers.SGD(rate), loss)
    return model


def test_a_training_step_shows_loss_and_learning_rate() -> None:
    y = RNG.normal(size=(6, 3)).astype("float32")
    right = compiled("mse", 0.1)
    expect.training_step(compiled("mean_squared_error", 0.1), X, y, right, rng=RNG)
    mistakes = {"rate": compiled("mse", 0.01), "loss": compiled("mae", 0.1)}
    for wrong, name in (
        (compiled("mae", 0.1), "loss"),
        (compiled("mse", 0.01), "rate"),
    ):
        caught = failure(
            expect.training_step, wrong, X, y, right, rng=RNG, mistakes=mistakes
        )
        assert caught.misconception == name
    uncompiled = failure(expect.training_step, dense_list(), X, y, right, rng=RNG)
    assert "not compiled" in uncompiled.found.en


def test_an_unbuilt_model_is_explained() -> None:
    model = keras.Sequential([layers.Dense(3)])
    assert "input shape" in failure(expect.param_count, model, 3).found.en
    assert "not a Keras model" in failure(expect.model, 3).found.en


def test_every_sentence_exists_in_both_languages() -> None:
    caught = failure(expect.close, [1.0], [2.0])
    assert caught.found.ko.startswith("결과")
    assert caught.expected.ko.startswith("기대값")
