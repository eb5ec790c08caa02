"""Grading of one answer."""

import ast
import contextlib
import math
import operator
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kerasdojo.quiz.formulas import evaluate, fill_in, fill_in_text
from kerasdojo.quiz.fragments import (
    UNPARSED,
    plain,
    quietly,
    shape_text,
    simple_text,
    structure,
)
from kerasdojo.quiz.model import Item, Values
from kerasdojo.quiz.order import public_order
from kerasdojo.text import Text

MAX_LENGTH = 2000

_OPERATORS: dict[type, Any] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}


@dataclass(frozen=True)
class Verdict:
    """What an answer is worth.

    Args:
        share: Share of the points earned, from 0 to 1.
        misconception: What a known wrong answer tells.
        why: Why that answer is wrong; the general explanation if it is not known.
    """

    share: float
    why: Text
    misconception: str | None = None

    @property
    def right(self) -> bool:
        """Whether the answer earns all points."""
        return self.share == 1


def grade(item: Item, values: Values, answer: str | Sequence[int]) -> Verdict:
    """Return the verdict on one answer.

    Args:
        item: The question.
        values: The draw of the student.
        answer: Text, or for `single`, `multiple` and `order` the places chosen, as
            numbered from 0 in the public order.
    """
    if isinstance(answer, str):
        return _grade_text(item, values, answer[:MAX_LENGTH])
    if item.kind == "order":
        return _grade_order(item, values, answer)
    return _grade_choices(item, values, answer)


def normal_text(text: str, kind: str) -> str:
    """Return text without differences that do not matter: spaces and quotes.

    Code of a `fill` item is compared by its structure, if it has one.
    """
    text = plain(text)
    if kind == "fill":
        with contextlib.suppress(SyntaxError, ValueError):
            return structure(text)
    return simple_text(text)


def round_to(value: float, tolerance: float) -> float:
    """Return a number such that those closer than `tolerance` mostly look the same."""
    if not math.isfinite(value):
        return value
    return round(value / tolerance) * tolerance if tolerance else round(value, 9)


def parse_number(text: str) -> float | None:
    """Return the number in a text such as `7850`, `1,000` or `28*28*10 + 10`.

    Returns:
        The number, or None if the text is something else.
    """
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", plain(text)).lstrip("= ")
    try:
        value = _arithmetic(quietly(_expression, text))
        return value if math.isfinite(value) else None
    except (*UNPARSED, ArithmeticError):
        return None


def parse_shape(text: str) -> tuple[int | None, ...] | None:
    """Return the shape in a text such as `(None, 10)`, `[32, 5]`, `32 x 5` or `3`.

    Returns:
        The shape, or None if the text is something else.
    """
    try:
        value = quietly(ast.literal_eval, shape_text(text))
    except UNPARSED:
        return None
    shape = tuple(value) if isinstance(value, tuple | list) else (value,)
    legal = all(entry is None or type(entry) is int for entry in shape)
    return shape if legal else None


def _grade_text(item: Item, values: Values, answer: str) -> Verdict:
    if any(_matches(item, values, answer, key) for key in item.answers):
        return Verdict(1.0, fill_in_text(item.why, values))
    for mistake in item.mistakes:
        if any(_matches(item, values, answer, wrong) for wrong in mistake.answers):
            why = fill_in_text(mistake.why, values)
            return Verdict(0.0, why, mistake.misconception)
    return Verdict(0.0, fill_in_text(item.why, values))


def _matches(item: Item, values: Values, answer: str, key: str) -> bool:
    if item.kind == "numeric":
        number = parse_number(answer)
        expected = float(evaluate(key, values))
        return number is not None and abs(number - expected) <= item.tolerance + 1e-9
    if item.kind == "shape":
        expected = evaluate(key, values)
        return parse_shape(answer) == (
            tuple(expected) if isinstance(expected, tuple | list) else (expected,)
        )
    wanted = fill_in(key, values)
    return normal_text(answer, item.kind) == normal_text(wanted, item.kind)


def _grade_choices(item: Item, values: Values, chosen: Sequence[int]) -> Verdict:
    shown = [item.choices[index] for index in public_order(item)]
    picked = [shown[place] for place in sorted(set(chosen)) if 0 <= place < len(shown)]
    wrong = [choice for choice in picked if not choice.right]
    right = sum(choice.right for choice in picked)
    total = sum(choice.right for choice in shown)
    share = max(0.0, (right - len(wrong)) / total)
    if item.kind == "single" and len(picked) != 1:
        share = 0.0
    first = wrong[0] if wrong else None
    why = fill_in_text(first.why if first else item.why, values)
    return Verdict(share, why, first.misconception if first else None)


def _grade_order(item: Item, values: Values, placed: Sequence[int]) -> Verdict:
    order = public_order(item)
    lines = [order[place] for place in placed if 0 <= place < len(order)]
    if right_order(item, lines):
        return Verdict(1.0, fill_in_text(item.why, values))
    for line in lines:
        if line >= len(item.answers):
            mistake = item.mistakes[line - len(item.answers)]
            why = fill_in_text(mistake.why, values)
            return Verdict(0.0, why, mistake.misconception)
    return Verdict(0.0, fill_in_text(item.why, values))


def right_order(item: Item, lines: Sequence[int]) -> bool:
    """Return whether lines, by index, are the right ones in a right order."""
    complete = sorted(lines) == list(range(len(item.answers)))
    return complete and _canonical(item, lines) == _canonical(
        item, range(len(item.answers))
    )


def _canonical(item: Item, lines: Sequence[int]) -> list[int]:
    """Return lines such that those that may change places look the same."""
    names = {index: min(group) for group in item.any_order for index in group}
    return [names.get(line, line) for line in lines]


def _expression(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _arithmetic(node: ast.expr) -> float:
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value  # type: ignore[return-value]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        sign = -1 if isinstance(node.op, ast.USub) else 1
        return sign * _arithmetic(node.operand)
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        operate = _OPERATORS[type(node.op)]
        return float(operate(_arithmetic(node.left), _arithmetic(node.right)))
    raise ValueError("not arithmetic")
