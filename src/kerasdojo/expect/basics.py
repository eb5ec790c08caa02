"""Comparisons of plain values, and the two ways to word a failure oneself."""

from __future__ import annotations

import functools
import reprlib
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from kerasdojo.expect import guesses
from kerasdojo.judge.failure import Failure
from kerasdojo.judge.proxy import Remote, StudentError, SubmissionProxy
from kerasdojo.text import Text
from kerasdojo.wire import Code

Mistakes = Mapping[str, Any]

_short = reprlib.Repr()
_short.maxstring = _short.maxother = 120
_short.maxlist = _short.maxtuple = _short.maxdict = _short.maxset = 8


def code(source: str) -> Code:
    """Return source text that becomes an object in the student's process.

    Args:
        source: An expression, or statements whose last one is a definition; `np`,
            `tf` and `keras` are in scope.
    """
    return Code(source)


def that(
    condition: Any, en: str, ko: str = "", misconception: str | None = None
) -> None:
    """Fail unless `condition` holds.

    Args:
        condition: Anything with a truth value.
        en: What was found and what was expected, in English.
        ko: The same in Korean.
        misconception: Id of the misconception that this failure shows.
    """
    if not condition:
        fail(en, ko, misconception)


def fail(en: str, ko: str = "", misconception: str | None = None) -> None:
    """Fail with a sentence of one's own."""
    raise Failure(found=Text(en=en, ko=ko or en), misconception=misconception)


def equal(value: Any, expected: Any, mistakes: Mistakes | None = None) -> None:
    """Fail unless the plain values are equal; a list may stand for a tuple.

    Args:
        value: Numbers, texts, lists, dicts or sets; 0-d tensors count as numbers.
        expected: What it should be.
        mistakes: Values that known mistakes would have given.
    """
    if _same(value, expected):
        return
    raise Failure(
        found=Text(en=f"Found {describe(value)}.", ko=f"결과: {describe(value)}"),
        expected=Text(
            en=f"Expected {describe(expected)}.", ko=f"기대값: {describe(expected)}"
        ),
        misconception=first_mistake(mistakes, functools.partial(_same, value))
        or nothing_returned(value),
        guess=guesses.of_plain(_plain(value), _plain(expected)),
    )


def kind(
    value: Any, expected: type | tuple[type, ...], mistakes: Mistakes | None = None
) -> None:
    """Fail unless the value is of an expected type.

    Args:
        value: Any value.
        expected: A type or a tuple of types.
        mistakes: Types (or tuples of types) that known mistakes would have given.
    """
    if isinstance(value, expected):
        return
    kinds = expected if isinstance(expected, tuple) else (expected,)
    names = " / ".join(dict.fromkeys(_type_name(kind) for kind in kinds))
    found = value.class_name if isinstance(value, Remote) else _type_name(type(value))
    raise Failure(
        found=Text(en=f"Found a value of type {found}.", ko=f"결과의 자료형: {found}"),
        expected=Text(en=f"Expected {names}.", ko=f"기대한 자료형: {names}"),
        misconception=first_mistake(mistakes, lambda known: isinstance(value, known))
        or nothing_returned(value),
        guess=guesses.of_kind(value),
    )


def raises(
    exception: str,
    submission: SubmissionProxy,
    name: str,
    *args: Any,
    misconception: str | None = None,
    **kwargs: Any,
) -> None:
    """Fail unless the student's function raises that kind of exception.

    Args:
        exception: Name of the exception's class or of one of its bases.
        submission: The submission.
        name: The function to call.
        args: Its arguments.
        misconception: Id to name when it returned instead of raising.
        kwargs: Its keyword arguments.
    """
    try:
        submission.call(name, *args, **kwargs)
    except StudentError as error:
        if exception in error.kinds:
            return
        raise
    raise Failure(
        found=Text(
            en=f"`{name}` returned without an exception.",
            ko=f"`{name}`에서 예외가 발생하지 않았습니다.",
        ),
        expected=Text(
            en=f"Expected it to raise {exception}.",
            ko=f"{exception} 예외가 발생해야 합니다.",
        ),
        misconception=misconception,
    )


def first_mistake(mistakes: Mistakes | None, same: Callable[[Any], bool]) -> str | None:
    """Return the id of the first known mistake that gives the value found."""
    for name, known in (mistakes or {}).items():
        value = known() if _is_lazy(known) else known
        if same(value):
            return name
    return None


def nothing_returned(value: Any) -> str | None:
    """Return the misconception behind a function that gave nothing, else None."""
    return "no_return" if value is None else None


def describe(value: Any) -> str:
    """Return a short text for a value: arrays by shape, dtype and first numbers."""
    if isinstance(value, Remote):
        return f"a {value.class_name} object"
    if hasattr(value, "shape") and hasattr(value, "dtype"):
        return _describe_array(value)
    return _short.repr(value)


def _describe_array(value: Any) -> str:
    array = np.asarray(value)
    numbers = np.array2string(array, precision=5, threshold=8, edgeitems=2)
    numbers = " ".join(numbers.split())
    if array.ndim == 0:
        return f"{numbers} ({array.dtype})"
    return f"{numbers[:160]} (shape {array.shape}, {array.dtype})"


def _is_lazy(known: Any) -> bool:
    return (
        callable(known) and not isinstance(known, type) and hasattr(known, "__code__")
    )


def _type_name(kind: type) -> str:
    module = kind.__module__.partition(".")[0]
    name = kind.__name__.replace("EagerTensor", "Tensor").replace("Resource", "")
    prefix = {"tensorflow": "tf.", "keras": "keras.", "numpy": "np."}.get(module, "")
    return prefix + name


def _same(value: Any, expected: Any) -> bool:
    value, expected = _plain(value), _plain(expected)
    if isinstance(value, bool) != isinstance(expected, bool):
        return False
    if isinstance(expected, list):
        return (
            isinstance(value, list)
            and len(value) == len(expected)
            and all(map(_same, value, expected))
        )
    if isinstance(expected, dict):
        return (
            isinstance(value, dict)
            and value.keys() == expected.keys()
            and all(_same(value[key], expected[key]) for key in expected)
        )
    if isinstance(value, Remote | list | dict):
        return False
    return bool(value == expected)


def _plain(value: Any) -> Any:
    """Numbers and containers as Python has them, whatever library they came from."""
    if isinstance(value, tuple) or hasattr(value, "as_list"):
        return list(value)
    if isinstance(value, np.generic):
        return value.item()
    if hasattr(value, "shape") and hasattr(value, "dtype"):
        return np.asarray(value).tolist()
    return value
