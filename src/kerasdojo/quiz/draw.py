"""Parameters of a question: which values each student gets."""

import hashlib
import random
from typing import Any

from kerasdojo.quiz.formulas import FormulaError, evaluate, fields_of, fill_in
from kerasdojo.quiz.model import Item, Values
from kerasdojo.quiz.order import order_lines, public_order

VARIANTS = 24

_TRIES = 2000


class NoDraw(Exception):
    """No draw of the parameters survives the conditions of the item."""


def variants(item: Item) -> list[Values]:
    """Return the different draws of an item, always the same ones.

    A draw holds parameters and formulas. Draws are left out for which a condition
    in `reject` is true, or for which two answers that mean different things look
    the same.

    Raises:
        FormulaError: A formula cannot be worked out.
        NoDraw: No draw is left.
    """
    generator = random.Random(f"kerasdojo quiz {item.id}")
    found: dict[tuple[Any, ...], Values] = {}
    for _ in range(_TRIES if item.parameters else 1):
        drawn = {
            name: options[generator.randrange(len(options))]
            for name, options in item.parameters.items()
        }
        key = tuple(drawn.values())
        if key not in found and (values := _accept(item, drawn)) is not None:
            found[key] = values
        if len(found) == VARIANTS:
            break
    if not found:
        raise NoDraw("no draw is left: loosen `reject`, or tell answers apart")
    return list(found.values())


def variant_for(item: Item, student_id: str, secret: bytes = b"") -> Values:
    """Return the draw of one student, always the same one.

    Args:
        item: The question.
        student_id: Whose draw it is; empty for the one that a whole class gets.
        secret: Course secret.
    """
    drawn = variants(item)
    seed = secret + f"{student_id}\0{item.id}".encode()
    digest = hashlib.sha256(seed).digest()
    return drawn[int.from_bytes(digest[:8]) % len(drawn)]


def variant_id(item: Item, values: Values) -> str:
    """Return the name of a draw: a hash of what students are shown, and no more.

    Other numbers, code, choices or lines, or another order of these, are another draw;
    a reworded question is not.
    """
    names = fields_of(item.prompt.en) | fields_of(item.prompt.ko)
    shown: list[object] = [item.kind, *((name, values[name]) for name in sorted(names))]
    lines = order_lines(item) or [fill_in(c.text.en, values) for c in item.choices]
    shown += [fill_in(item.code, values), *(lines[i] for i in public_order(item))]
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:8]


def draws_by_id(item: Item) -> dict[str, Values]:
    """Return all draws of an item by their names."""
    return {variant_id(item, values): values for values in variants(item)}


def _accept(item: Item, drawn: Values) -> Values | None:
    values = dict(drawn)
    for name, formula in item.values.items():
        values[name] = evaluate(formula, values)
    if any(evaluate(condition, values) for condition in item.reject):
        return None
    return values if _distinct(item, values) else None


def _distinct(item: Item, values: Values) -> bool:
    """Return whether answers that mean different things differ."""
    seen: dict[str, str] = {}
    for meaning, answer in _meanings(item, values):
        if seen.setdefault(answer, meaning) != meaning:
            return False
    return True


def _meanings(item: Item, values: Values) -> list[tuple[str, str]]:
    """Return every answer in a comparable form and what it means."""
    if item.choices:
        texts = [choice.text for choice in item.choices]
        return [
            (str(index), f"{language}:{fill_in(text[language], values)}")
            for index, text in enumerate(texts)
            for language in ("en", "ko")
        ]
    if item.kind == "order":
        return []
    pairs = [("", answer) for answer in item.answers]
    for mistake in item.mistakes:
        pairs += [(mistake.misconception, answer) for answer in mistake.answers]
    return [(meaning, comparable(item, answer, values)) for meaning, answer in pairs]


def comparable(item: Item, answer: str, values: Values) -> str:
    """Return a written answer of an item in a form that can be compared.

    Args:
        item: The item.
        answer: A formula or a template.
        values: The draw.

    Raises:
        FormulaError: It cannot be worked out.
    """
    from kerasdojo.quiz.answers import normal_text, round_to

    if item.kind in ("output", "fill"):
        return normal_text(fill_in(answer, values), item.kind)
    value = evaluate(answer, values)
    if item.kind == "shape":
        return repr(tuple(value)) if isinstance(value, tuple | list) else repr(value)
    try:
        return repr(round_to(float(value), item.tolerance))
    except (TypeError, ValueError) as error:
        raise FormulaError(f"{answer!r} is {value!r}, not a number") from error
