"""Probes of training: non-linearity, one step, rows that must not be trained on."""

from __future__ import annotations

from typing import Any

import numpy as np

from kerasdojo.expect.basics import Mistakes
from kerasdojo.expect.models import _named, draw_weights, model, weight_shapes
from kerasdojo.expect.values import array
from kerasdojo.judge.failure import Failure
from kerasdojo.text import Text


def nonlinear(
    value: Any,
    x: Any,
    misconception: str | None = None,
    probabilities: bool = True,
    threshold: float = 1e-3,
) -> None:
    """Fail when the model is one affine map of its input, whatever its layers.

    The scores of the midpoint of two inputs equal the mean of their scores only for a
    linear model; for class probabilities, scores are `log p` less its first column.

    Args:
        value: A Keras model with non-zero weights.
        x: Batch of an even number of inputs.
        misconception: Id to name.
        probabilities: Whether the outputs are softmax probabilities.
        threshold: Largest gap that still counts as linear.
    """
    half = len(x) // 2
    first, second = x[:half], x[half : 2 * half]

    def scores(batch: Any) -> np.ndarray[Any, Any]:
        outputs = array(model(value)(batch)).astype(float)
        if not probabilities:
            return outputs
        logs = np.log(np.clip(outputs, 1e-30, None))
        return np.asarray(logs - logs[..., :1])

    gap = scores((first + second) / 2) - (scores(first) + scores(second)) / 2
    if np.abs(gap).max() > threshold:
        return
    raise Failure(
        found=Text(
            en="The model is linear: all its layers do no more than one Dense layer.",
            ko="모델이 선형입니다. 여러 층이 Dense 층 하나와 같습니다.",
        ),
        expected=Text(
            en="Expected a non-linear activation in the hidden layers.",
            ko="은닉층에 비선형 활성화 함수가 필요합니다.",
        ),
        misconception=misconception,
    )


def training_step(
    value: Any,
    x: Any,
    y: Any,
    reference: Any,
    rng: np.random.Generator,
    mistakes: Mistakes | None = None,
    rtol: float = 1e-3,
    atol: float = 1e-5,
) -> None:
    """Fail unless one training step changes the weights as the reference's does.

    Args:
        value: The student's compiled model; it is trained by the step.
        x: Input batch.
        y: Target batch.
        reference: A compiled Keras model that is right.
        rng: Generator the starting weights are drawn from.
        mistakes: Compiled models that known mistakes would have given.
        rtol: Relative tolerance of each weight.
        atol: Absolute tolerance of each weight.
    """
    _require_compiled(model(value))
    weight_shapes(value, [weight.shape for weight in reference.get_weights()])
    weights = draw_weights(reference, rng)
    found = _after_step(value, weights, x, y)
    right = _after_step(reference, weights, x, y)
    if np.allclose(found, right, rtol=rtol, atol=atol):
        return
    known = {
        name: (lambda wrong=wrong: _after_step(wrong, weights, x, y))
        for name, wrong in (mistakes or {}).items()
    }
    raise Failure(
        found=Text(
            en="One training step moves the weights in another way than the task asks.",
            ko="한 번의 학습 단계에서 가중치가 과제와 다르게 바뀝니다.",
        ),
        expected=Text(
            en="Look at loss, optimizer and learning rate together.",
            ko="손실 함수, 옵티마이저, 학습률을 함께 살펴보세요.",
        ),
        misconception=_named(found, known, rtol, atol),
    )


def untouched_by(
    value: Any, x_tag: Any, misconception: str | None = None, tolerance: float = 1e-4
) -> None:
    """Fail when training moved the first kernel's row of a tagged input column.

    Give rows that must not be trained on (validation, test) a column that is zero in
    every training row: their gradient alone can move that row of the kernel.

    Args:
        value: The trained model.
        x_tag: `(column, row_before)`: the tag's column and the kernel row before.
        misconception: Id to name.
        tolerance: Largest movement that counts as none (weight decay moves a little).
    """
    column, before = x_tag
    kernel = array(model(value).get_weights()[0])
    if np.abs(kernel[column] - np.asarray(before)).max() <= tolerance:
        return
    raise Failure(
        found=Text(
            en="Rows that are not training data changed the weights.",
            ko="훈련 데이터가 아닌 행이 가중치를 바꾸었습니다.",
        ),
        expected=Text(
            en="Train on the training rows only.",
            ko="훈련 데이터의 행으로만 학습해야 합니다.",
        ),
        misconception=misconception,
    )


def _after_step(value: Any, weights: list[Any], x: Any, y: Any) -> np.ndarray[Any, Any]:
    value.set_weights(weights)
    value.train_on_batch(x, y)
    return np.concatenate([array(w).ravel() for w in value.get_weights()])


def _require_compiled(value: Any) -> None:
    if value.compiled:
        return
    raise Failure(
        found=Text(en="The model is not compiled.", ko="모델이 컴파일되지 않았습니다."),
        expected=Text(
            en="Expected a call of model.compile(...).",
            ko="model.compile(...)을 호출해야 합니다.",
        ),
        guess="not_compiled",
    )
