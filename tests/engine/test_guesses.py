"""General mistakes are read off what was found and what was expected."""

import dataclasses
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from kerasdojo import expect
from kerasdojo.course import course_at
from kerasdojo.course.general import general
from kerasdojo.judge import verdict
from kerasdojo.judge.failure import Failure

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(120)]

ROOT = Path(__file__).parents[2]
RIGHT = np.array([[0.5, 0.21234], [1.25, -3.0], [2.0, 0.75]])
ARRAYS = {
    "gave_text": "0.5",
    "gave_model": keras.layers.Dense(1),
    "not_finite": RIGHT * np.nan,
    "extra_axis": RIGHT[..., None],
    "axes_reversed": RIGHT.T,
    "one_more": np.ones((4, 2)),
    "one_fewer": np.ones((3, 1)),
    "reduced_too_far": RIGHT.sum(axis=1),
    "axis_left_over": np.ones((3, 5, 2)),
    "all_zeros": RIGHT * 0,
    "all_the_same": RIGHT * 0 + 3,
    "negated": -RIGHT,
    "digits_lost": RIGHT.round(2),
    "cut_off": np.trunc(RIGHT),
    "hundredfold": RIGHT * 100,
    "one_minus": 1 - RIGHT,
    "reciprocal": 1 / RIGHT,
    "square_of_it": RIGHT**2,
    "reordered": RIGHT[::-1],
    "scaled": RIGHT * 2,
    "shifted": RIGHT + 0.3,
    "partly_right": RIGHT + np.array([[0, 0], [0, 0.3], [0, 1]]),
}
PLAIN = {
    "several_values": ((1, 2), 1),
    "gave_dict": ({"a": 1}, 1),
    "gave_text": ("7", 7),
    "other_spelling": ({"Loss": 1}, {"loss": 1}),
    "key_missing": ({"loss": 1}, {"loss": 1, "mae": 2}),
    "key_too_many": ({"loss": 1, "mae": 2}, {"loss": 1}),
    "other_keys": ({"mae": 1}, {"loss": 1}),
    "one_more": ([1, 2, 3], [1, 2]),
    "one_fewer": ([1], [1, 2]),
    "reordered": ([2, 1], [1, 2]),
    "one_off": (8, 7),
    "root_of_it": (3, 9),
}
WEIGHTS = {
    "biases_missing": [(4, 2), (2, 3)],
    "other_sizes": [(4, 5), (5,), (5, 3), (3,)],
    "fewer_weights": [(4, 3), (3,)],
    "more_weights": [(4, 2), (2,), (2, 2), (2,), (2, 3), (3,)],
}


def guess(call: Any, *args: Any, **kwargs: Any) -> str | None:
    """The guess in the failure that a helper raises."""
    with pytest.raises(Failure) as caught:
        call(*args, **kwargs)
    name = caught.value.guess
    assert name is None or name in general().misconceptions
    return name


@pytest.mark.parametrize("name", ARRAYS)
def test_arrays(name: str) -> None:
    assert guess(expect.close, ARRAYS[name], RIGHT) == name


def test_missing_axes() -> None:
    assert guess(expect.close, [1, 2], [[1], [2]]) == "missing_axis"
    assert guess(expect.shape, [1, 2], (2, 1)) == "missing_axis"
    assert guess(expect.array, [1, 2], 0) == "axis_left_over"
    assert guess(expect.array, 1, 2) == "reduced_too_far"


@pytest.mark.parametrize("name", PLAIN)
def test_plain_values(name: str) -> None:
    assert guess(expect.equal, *PLAIN[name]) == name


@pytest.mark.parametrize("name", WEIGHTS)
def test_weights(name: str) -> None:
    shapes = WEIGHTS[name]
    biased = [s for s in shapes if len(s) == 1] != []
    units = [s for s in shapes if len(s) == 2]
    stack = [keras.layers.Dense(n, use_bias=biased) for _, n in units]
    model = keras.Sequential([keras.Input((4,)), *stack])
    assert guess(expect.weight_shapes, model, [(4, 2), (2,), (2, 3), (3,)]) == name


def test_types_and_models() -> None:
    assert guess(expect.dtype, np.ones(2), "float32") == "other_dtype"
    assert guess(expect.kind, (1, 2), dict) == "several_values"
    assert guess(expect.param_count, keras.Sequential(), 5) == "no_input_shape"


def test_what_is_simply_different_has_no_guess() -> None:
    assert guess(expect.close, [3.3, -8.1, 0.7, 0.9], [1.0, 2.0, 5.0, 4.0]) is None
    assert guess(expect.equal, "adam", "sgd") is None
    assert guess(expect.equal, 17, 5) is None


def test_a_known_mistake_comes_first() -> None:
    with pytest.raises(Failure) as caught:
        expect.close(-RIGHT, RIGHT, mistakes={"uphill": -RIGHT})
    assert caught.value.misconception == "uphill"


def test_no_concept_words_a_guess_in_its_own_way() -> None:
    names = {*ARRAYS, *PLAIN, *WEIGHTS, "missing_axis", "other_dtype", "no_input_shape"}
    for concept in course_at(ROOT).concepts:
        own = {
            name
            for name in names & set(concept.misconceptions)
            if concept.misconceptions[name] != general().misconceptions[name]
        }
        assert own == set(), concept.id


@pytest.mark.parametrize(("hidden", "named"), [(False, "negated"), (True, None)])
def test_a_hidden_check_makes_no_guess(hidden: bool, named: str | None) -> None:
    concept = course_at(ROOT).concepts[0]
    check = dataclasses.replace(concept.exercises[0].checks[0], hidden=hidden)
    result = verdict.of(check, concept, Failure(guess="negated"))
    assert result.misconception == named
