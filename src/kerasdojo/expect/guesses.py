"""Mistakes that any exercise may meet, read off what was found and expected.

A guess only states what is so ("the right values in another order"); it is made when
no known mistake of the grader gives the value found.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from kerasdojo.judge.proxy import Remote

Array = np.ndarray[Any, Any]
Shape = tuple[int, ...]

_FUNCTIONS = {"function", "method", "builtin_function_or_method", "type", "partial"}
_HISTORY = "History"


def of_kind(value: Any) -> str | None:
    """Name what is odd about a value that is not of the expected kind.

    Args:
        value: What the student's code gave.
    """
    if isinstance(value, Remote) and value.class_name in _FUNCTIONS:
        return "not_called"
    if isinstance(value, Remote) and value.class_name == _HISTORY:
        return "gave_history"
    if isinstance(value, str):
        return "gave_text"
    if hasattr(value, "get_weights") or (isinstance(value, Remote) and value.is_model):
        return "gave_model"
    if isinstance(value, tuple):
        return "several_values"
    return "gave_dict" if isinstance(value, dict) else None


def of_array(found: Array, right: Array, rtol: float, atol: float) -> str | None:
    """Name how an array differs from the right one.

    Args:
        found: Numbers that the student's code gave.
        right: The right numbers.
        rtol: Relative tolerance.
        atol: Absolute tolerance.
    """
    if found.shape != right.shape:
        return of_shape(found.shape, right.shape)
    if not found.size or right.dtype.kind not in "biuf" or found.dtype.kind == "c":
        return None
    found, right = found.astype(float), right.astype(float)
    if not np.isfinite(found).all():
        return "not_finite" if np.isfinite(right).all() else None

    def same(first: Any, second: Any) -> bool:
        return bool(np.allclose(first, second, rtol=rtol, atol=atol))

    with np.errstate(all="ignore"):
        return next((n for n, is_so in _VALUES if is_so(found, right, same)), None)


def of_shape(found: Shape, right: Shape) -> str | None:
    """Name how a shape differs from the right one.

    Args:
        found: Shape of what the student's code gave.
        right: The right shape.
    """
    if _without_ones(found) == _without_ones(right) and len(found) != len(right):
        return "extra_axis" if len(found) > len(right) else "missing_axis"
    if len(found) == len(right):
        if found == right[::-1]:
            return "axes_reversed"
        gaps = [f - r for f, r in zip(found, right, strict=True) if f != r]
        return {1: "one_more", -1: "one_fewer"}.get(gaps[0]) if gaps[1:] == [] else None
    if _is_part(found, right):
        return "reduced_too_far"
    return "axis_left_over" if _is_part(right, found) else None


def of_plain(value: Any, expected: Any) -> str | None:
    """Name how plain values, lists or dicts differ from the right ones.

    Args:
        value: What the student's code gave, as Python has it.
        expected: The right value, likewise.
    """
    if isinstance(expected, dict) and isinstance(value, dict):
        return _keys(set(value), set(expected))
    if isinstance(expected, list) and isinstance(value, list):
        return _lists(value, expected)
    if _is_number(expected) and _is_number(value):
        return of_array(np.asarray(value), np.asarray(expected), 1e-9, 1e-9)
    if isinstance(value, type(expected)):
        return None
    return "several_values" if isinstance(value, list) else of_kind(value)


def of_weights(found: list[Shape], right: list[Shape]) -> str | None:
    """Name how the shapes of a model's weights differ from the right ones.

    Args:
        found: Shapes of the weights of the student's model.
        right: The right shapes.
    """
    if found == [shape for shape in right if len(shape) > 1]:
        return "biases_missing"
    if len(found) == len(right):
        return "other_sizes"
    return "fewer_weights" if len(found) < len(right) else "more_weights"


def _keys(found: set[Any], right: set[Any]) -> str | None:
    if found == right:
        return None
    if {str(key).lower() for key in found} == {str(key).lower() for key in right}:
        return "other_spelling"
    if found < right:
        return "key_missing"
    return "key_too_many" if found > right else "other_keys"


def _lists(found: list[Any], right: list[Any]) -> str | None:
    if len(found) == len(right) + 1:
        return "one_more"
    if len(found) == len(right) - 1:
        return "one_fewer"
    try:
        reordered = len(right) > 1 and sorted(found) == sorted(right)
    except TypeError:
        return None
    return "reordered" if reordered else None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _without_ones(shape: Shape) -> list[int]:
    return [extent for extent in shape if extent != 1]


def _is_part(short: Shape, long: Shape) -> bool:
    """Whether leaving out axes of the long shape gives the short one."""
    extents = iter(long)
    return len(short) < len(long) and all(extent in extents for extent in short)


Same = Callable[[Any, Any], bool]


def _constant(values: Array) -> bool:
    return values.size > 2 and bool(np.ptp(values) == 0)


def _is_scaled(found: Array, right: Array, same: Same) -> bool:
    if found.size < 3 or _constant(right):
        return False
    factor = (found * right).sum() / max(float((right * right).sum()), 1e-30)
    return abs(factor) > 1e-6 and same(found, factor * right)


def _is_shifted(found: Array, right: Array, same: Same) -> bool:
    many = found.size > 2 and not _constant(right)
    return many and same(found, right + (found - right).mean())


def _is_rounded(found: Array, right: Array, same: Same) -> bool:
    digits = [np.round(right, places) for places in range(5)]
    return any(np.abs(found - rounded).max() < 1e-7 for rounded in digits)


def _is_off_by_one(found: Array, right: Array, same: Same) -> bool:
    return found.size == 1 and bool(right % 1 == 0) and same(abs(found - right), 1)


def _is_partly_right(found: Array, right: Array, same: Same) -> bool:
    equal = np.isclose(found, right, rtol=1e-3, atol=1e-4)
    return found.size > 3 and bool(equal.mean() >= 0.5)


_VALUES: list[tuple[str, Callable[[Array, Array, Same], bool]]] = [
    ("all_zeros", lambda f, r, same: f.size > 1 and not f.any()),
    ("all_the_same", lambda f, r, same: _constant(f) and not _constant(r)),
    ("negated", lambda f, r, same: same(f, -r)),
    ("one_off", _is_off_by_one),
    ("digits_lost", _is_rounded),
    ("cut_off", lambda f, r, same: same(f, np.trunc(r))),
    ("hundredfold", lambda f, r, same: same(f, 100 * r) or same(100 * f, r)),
    ("one_minus", lambda f, r, same: same(f, 1 - r)),
    ("reciprocal", lambda f, r, same: same(f * r, 1)),
    ("square_of_it", lambda f, r, same: same(f, r * r)),
    ("root_of_it", lambda f, r, same: same(f * f, r)),
    ("reordered", lambda f, r, same: same(*(np.sort(v, axis=None) for v in (f, r)))),
    ("scaled", _is_scaled),
    ("shifted", _is_shifted),
    ("partly_right", _is_partly_right),
]
