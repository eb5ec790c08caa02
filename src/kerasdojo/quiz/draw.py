"""Parameters of a question: which values each student gets."""

import hashlib
import hmac
import random
from typing import Any

from kerasdojo.quiz.formulas import FormulaError, evaluate, fields_of, fill_in
from kerasdojo.quiz.model import Item, PublicItem, Values
from kerasdojo.quiz.order import shown_entries

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


def draws_of(item: Item | PublicItem) -> list[Values]:
    """Return the different draws of an item, with or without its keys."""
    return list(item.draws) if isinstance(item, PublicItem) else variants(item)


def release_of(secret: bytes, concept: str) -> str:
    """Return what the draws of a class follow from; students may know it.

    Args:
        secret: Course secret, which cannot be worked out from it.
        concept: Id of the concept.
    """
    message = f"quiz of {concept}".encode()
    return hmac.new(secret, message, hashlib.sha256).hexdigest()[:16]


def place_of(item_id: str, student_id: str, release: str, count: int) -> int:
    """Return which of `count` draws a student gets."""
    seed = f"{release}\0{student_id}\0{item_id}".encode()
    return int.from_bytes(hashlib.sha256(seed).digest()[:8]) % count


def variant_for(item: Item | PublicItem, student_id: str, release: str = "") -> Values:
    """Return the draw of one student, always the same one.

    Args:
        item: The question.
        student_id: Whose draw it is.
        release: What `release_of` says; empty outside a release.
    """
    drawn = draws_of(item)
    return drawn[place_of(item.id, student_id, release, len(drawn))]


def variant_id(item: Item | PublicItem, values: Values) -> str:
    """Return the name of a draw: a hash of what students are shown, and no more.

    Other numbers, code, choices or lines, or another order of these, are another draw;
    a reworded question is not.
    """
    names = dict.fromkeys(fields_of(item.prompt.en) + fields_of(item.prompt.ko))
    shown: list[object] = [item.kind, *(values[name] for name in names)]
    entries = shown_entries(item, values)
    shown += [fill_in(item.code, values), *(entry.en for entry in entries)]
    return _short_hash(repr(shown))


def edition(item: Item | PublicItem) -> str:
    """Return the name of all draws of an item together."""
    return _short_hash(" ".join(variant_id(item, draw) for draw in draws_of(item)))


def _short_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


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
