"""Comparisons of arrays and tensors."""

from __future__ import annotations

from typing import Any

import numpy as np

from kerasdojo.expect import guesses
from kerasdojo.expect.basics import (
    Mistakes,
    describe,
    first_mistake,
    nothing_returned,
)
from kerasdojo.judge.failure import Failure
from kerasdojo.judge.proxy import Remote
from kerasdojo.text import Text


def array(value: Any, ndim: int | None = None) -> np.ndarray[Any, Any]:
    """Return the value as a numeric array; fail when it is none.

    Args:
        value: Array, tensor, variable, number or nested list of numbers.
        ndim: Number of axes it must have, any when None.
    """
    found = _numeric(value)
    if found is None:
        raise Failure(
            found=Text(
                en=f"Found {describe(value)}, which is not an array of numbers.",
                ko=f"결과가 수의 배열이 아닙니다: {describe(value)}",
            ),
            expected=Text(
                en="Expected numbers: an array or a tensor.",
                ko="수의 배열 또는 텐서가 필요합니다.",
            ),
            misconception=nothing_returned(value),
            guess=guesses.of_kind(value),
        )
    if ndim is not None and found.ndim != ndim:
        raise Failure(
            found=_shape_found(found.shape),
            expected=Text(en=f"Expected {ndim} axes.", ko=f"축은 {ndim}개여야 합니다."),
            guess="axis_left_over" if found.ndim > ndim else "reduced_too_far",
        )
    return found


def close(
    value: Any,
    expected: Any,
    rtol: float = 1e-4,
    atol: float = 1e-5,
    mistakes: Mistakes | None = None,
    dtype: str | None = None,
) -> None:
    """Fail unless the values are finite, of the expected shape, and close.

    Args:
        value: Array, tensor, number or nested list of numbers.
        expected: The right values; NaN and infinities must be matched exactly.
        rtol: Relative tolerance; the default leaves room for float32.
        atol: Absolute tolerance.
        mistakes: Values that known mistakes would have given.
        dtype: Name of the dtype it must have, any when None.
    """
    found, right = array(value), np.asarray(expected)

    def same(other: Any) -> bool:
        return _close(found, np.asarray(other), rtol, atol)

    if not same(right):
        failure = _difference(found, right, first_mistake(mistakes, same))
        failure.guess = guesses.of_array(found, right, rtol, atol)
        raise failure
    if dtype is not None:
        _check_dtype(found, dtype, None)


def shape(value: Any, expected: Any, mistakes: Mistakes | None = None) -> None:
    """Fail unless the value has that shape.

    Args:
        value: Array, tensor, number or nested list of numbers.
        expected: A tuple of extents.
        mistakes: Shapes that known mistakes would have given.
    """
    found = array(value).shape
    if found == tuple(expected):
        return
    raise Failure(
        found=_shape_found(found),
        expected=_shape_expected(tuple(expected)),
        misconception=first_mistake(mistakes, lambda known: found == tuple(known)),
        guess=guesses.of_shape(found, tuple(expected)),
    )


def dtype(value: Any, expected: str, mistakes: Mistakes | None = None) -> None:
    """Fail unless the value has that dtype.

    Args:
        value: Array or tensor.
        expected: Name of a dtype, for instance `float32`.
        mistakes: Names that known mistakes would have given.
    """
    _check_dtype(array(value), expected, mistakes)


def unchanged(
    after: Any, before: Any, misconception: str | None = "mutates_input"
) -> None:
    """Fail unless an argument still holds what it held before the call.

    Args:
        after: The argument after the call (`Outcome.args`).
        before: What was passed.
        misconception: Id to name.
    """
    found = _numeric(after)
    if found is not None and _close(found, np.asarray(before), 0.0, 0.0):
        return
    raise Failure(
        found=Text(
            en="Your code changed the array it was given.",
            ko="입력으로 받은 배열을 코드가 바꾸었습니다.",
        ),
        expected=Text(
            en="Expected a new result; the input stays as it was.",
            ko="입력은 그대로 두고 새 결과를 만들어야 합니다.",
        ),
        misconception=misconception,
    )


def _check_dtype(
    found: np.ndarray[Any, Any], expected: str, mistakes: Mistakes | None
) -> None:
    name = found.dtype.name
    if name == expected:
        return
    raise Failure(
        found=Text(en=f"Found dtype {name}.", ko=f"결과의 dtype: {name}"),
        expected=Text(en=f"Expected dtype {expected}.", ko=f"기대한 dtype: {expected}"),
        misconception=first_mistake(mistakes, lambda known: known == name),
        guess="other_dtype",
    )


def _numeric(value: Any) -> np.ndarray[Any, Any] | None:
    if value is None or isinstance(value, str | bytes | dict | set | Remote):
        return None
    try:
        found = np.asarray(value)
    except Exception:  # ragged lists, lists of Remotes
        return None
    return (
        found if found.dtype.kind in "biufc" or found.dtype.name == "bfloat16" else None
    )


def _close(
    found: np.ndarray[Any, Any], right: np.ndarray[Any, Any], rtol: float, atol: float
) -> bool:
    if found.shape != right.shape or right.dtype.kind not in "biufc":
        return False
    kind = complex if "c" in (found.dtype.kind, right.dtype.kind) else float
    with np.errstate(all="ignore"):
        pair = found.astype(kind), right.astype(kind)
        return bool(np.allclose(*pair, rtol=rtol, atol=atol, equal_nan=True))


def _difference(
    found: np.ndarray[Any, Any], right: np.ndarray[Any, Any], name: str | None
) -> Failure:
    if found.shape != right.shape:
        return Failure(
            _shape_found(found.shape), _shape_expected(right.shape), None, name
        )
    extra = ("", "")
    if not np.isfinite(found.astype(complex)).all():
        extra = (" It holds NaN or infinity.", " NaN이나 무한대가 들어 있습니다.")
    return Failure(
        found=Text(
            en=f"Found {describe(found)}.{extra[0]}",
            ko=f"결과: {describe(found)}.{extra[1]}",
        ),
        expected=Text(
            en=f"Expected {describe(right)}.", ko=f"기대값: {describe(right)}"
        ),
        misconception=name,
    )


def _shape_found(shape: tuple[int, ...]) -> Text:
    return Text(en=f"Found shape {shape}.", ko=f"결과의 모양(shape): {shape}")


def _shape_expected(shape: tuple[int, ...]) -> Text:
    return Text(en=f"Expected shape {shape}.", ko=f"기대한 모양(shape): {shape}")
