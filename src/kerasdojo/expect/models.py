"""Behaviour of Keras models, rebuilt in the judge or left in the worker alike."""

from __future__ import annotations

import functools
from typing import Any

import keras
import numpy as np

from kerasdojo.expect import guesses
from kerasdojo.expect.basics import (
    Mistakes,
    describe,
    equal,
    first_mistake,
    nothing_returned,
)
from kerasdojo.expect.values import array, close
from kerasdojo.judge.failure import Failure
from kerasdojo.judge.proxy import Remote
from kerasdojo.text import Text


def model(value: Any) -> Any:
    """Return the value when it is a Keras model; fail when it is not.

    Args:
        value: A rebuilt `keras.Model`, or a `Remote` that stands for one.
    """
    if isinstance(value, keras.Model) or (isinstance(value, Remote) and value.is_model):
        return value
    raise Failure(
        found=Text(
            en=f"Found {describe(value)}, not a Keras model.",
            ko=f"케라스 모델이 아닙니다: {describe(value)}",
        ),
        expected=Text(
            en="Expected a Keras model: did the function return it?",
            ko="케라스 모델이 필요합니다. 함수가 모델을 반환(return)하나요?",
        ),
        misconception=nothing_returned(value),
        guess=guesses.of_kind(value),
    )


def output_shape(value: Any, expected: Any, mistakes: Mistakes | None = None) -> None:
    """Fail unless the model's output shape is the expected one.

    Args:
        value: A built Keras model.
        expected: Shape with None for the batch axis, for instance `(None, 10)`.
        mistakes: Shapes that known mistakes would have given.
    """
    _require_built(model(value))
    equal(value.output_shape, tuple(expected), mistakes)


def param_count(value: Any, expected: int, mistakes: Mistakes | None = None) -> None:
    """Fail unless the model has that many parameters.

    Args:
        value: A built Keras model.
        expected: Number of parameters, trainable or not.
        mistakes: Numbers that known mistakes would have given.
    """
    found = sum(weight.size for weight in _weights(value))
    if found == expected:
        return
    raise Failure(
        found=Text(
            en=f"The model has {found} parameters.", ko=f"모델의 파라미터: {found}개"
        ),
        expected=Text(en=f"Expected {expected}.", ko=f"기대한 파라미터: {expected}개"),
        misconception=first_mistake(mistakes, lambda known: known == found),
        guess="fewer_parameters" if found < expected else "more_parameters",
    )


def weight_shapes(value: Any, expected: Any, mistakes: Mistakes | None = None) -> None:
    """Fail unless the model's weights have these shapes, in order.

    Args:
        value: A built Keras model or layer.
        expected: List of shapes, for instance `[(4, 8), (8,)]`.
        mistakes: Lists of shapes that known mistakes would have given.
    """
    found = [weight.shape for weight in _weights(value)]
    try:
        equal(found, list(expected), mistakes)
    except Failure as failure:
        failure.guess = guesses.of_weights(found, [tuple(each) for each in expected])
        raise


def same_outputs(
    value: Any,
    reference: Any,
    x: Any,
    rng: np.random.Generator,
    mistakes: Mistakes | None = None,
    rtol: float = 1e-3,
    atol: float = 1e-4,
) -> None:
    """Fail unless the model computes what the reference does, with the same weights.

    Weights are drawn, put into both models, and the outputs for `x` compared; so any
    way of writing the same model counts as the same.

    Args:
        value: The student's model; its weights stay changed.
        reference: A Keras model that is right.
        x: Input batch.
        rng: Generator the weights are drawn from.
        mistakes: Keras models that known mistakes would have given.
        rtol: Relative tolerance.
        atol: Absolute tolerance.
    """
    weight_shapes(value, _shapes(reference))
    weights = draw_weights(reference, rng)
    value.set_weights(weights)
    known = {
        name: functools.partial(_outputs_with, weights, wrong, x)
        for name, wrong in (mistakes or {}).items()
    }
    found = array(value(x))
    right = _outputs_with(weights, reference, x)
    try:
        close(found, right, rtol, atol)
    except Failure as failure:
        failure.misconception = _named(found, known, rtol, atol)
        raise


def draw_weights(reference: Any, rng: np.random.Generator) -> list[Any]:
    """Return random weights for a model: none of them zero, biases included."""
    return [
        rng.normal(0.0, 0.7, shape).astype("float32") for shape in _shapes(reference)
    ]


def _shapes(reference: Any) -> list[tuple[int, ...]]:
    """Return the shapes of a model's weights without reading them."""
    return [tuple(weight.shape) for weight in reference.weights]


def _outputs_with(weights: list[Any], wrong: Any, x: Any) -> Any:
    wrong = wrong() if not isinstance(wrong, keras.Model) else wrong
    if _shapes(wrong) != [weight.shape for weight in weights]:
        return None
    wrong.set_weights(weights)
    return np.asarray(wrong(x))


def _named(found: Any, known: dict[str, Any], rtol: float, atol: float) -> str | None:
    for name, compute in known.items():
        outputs = compute()
        if outputs is None or outputs.shape != found.shape:
            continue
        if np.allclose(found, outputs, rtol=rtol, atol=atol):
            return name
    return None


def _weights(value: Any) -> list[np.ndarray[Any, Any]]:
    weights = value.get_weights()
    if not isinstance(weights, list):
        weights = [weights]
    if isinstance(value, keras.Model):
        _require_built(value)
    return [array(weight) for weight in weights]


def _require_built(value: Any) -> None:
    if value.built:
        return
    raise Failure(
        found=Text(
            en="The model has no weights yet: it does not know its input shape.",
            ko="모델이 입력 shape을 아직 몰라 가중치가 없습니다.",
        ),
        expected=Text(
            en="Start with keras.Input(shape=...), or call build.",
            ko="keras.Input(shape=...)으로 시작하거나 build를 호출하세요.",
        ),
        guess="no_input_shape",
    )
