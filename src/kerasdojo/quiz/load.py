"""Reading of `solutions/<concept>/quiz.toml`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from kerasdojo.course.table import Table, read_toml
from kerasdojo.quiz.draw import NoDraw, variants
from kerasdojo.quiz.formulas import FormulaError, evaluate, fields_of
from kerasdojo.quiz.model import KINDS, Choice, Item, Kind, Mistake, Quiz
from kerasdojo.text import Text

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_CHOICE_KINDS = ("single", "multiple")
_TEMPLATE_KINDS = ("output", "fill")


def load_quiz(path: Path, name: str | None = None) -> Quiz:
    """Return a quiz with its keys.

    Args:
        path: The file.
        name: How messages call it.

    Raises:
        CourseError: The file has mistakes; all of them are named.
    """
    return parse_quiz(read_toml(path, name))


def parse_quiz(table: Table) -> Quiz:
    """Return the quiz written in `table`.

    Raises:
        CourseError: The table has mistakes; all of them are named.
    """
    entries = table.tables("items", ...)
    items = tuple(_item(entry) for entry in entries)
    table.refuse_unknown()
    seen: set[str] = set()
    for entry, item in zip(entries, items, strict=True):
        if item.id in seen:
            entry.problem("another item has this id; rename one")
        seen.add(item.id)
    table.raise_problems()
    for entry, item in zip(entries, items, strict=True):
        for problem in _faults(item):
            entry.problem(problem)
    table.raise_problems()
    return Quiz(items)


def _item(table: Table) -> Item:
    kind: Kind = table.choice("kind", KINDS)  # type: ignore[assignment]
    item = Item(
        id=_identifier(table, "id"),
        kind=kind,
        prompt=table.text("prompt"),
        why=table.text("why"),
        points=table.integer("points", 1, minimum=1),
        code=table.get("code", str, ""),
        parameters=_parameters(table),
        values=_formulas(table),
        reject=table.strings("reject"),
        answers=_answers(table, kind),
        tolerance=_tolerance(table, kind),
        choices=_choices(table, kind),
        mistakes=_mistakes(table, kind),
        any_order=_groups(table, kind),
        verify=table.get("verify", str, ""),
    )
    table.refuse_unknown()
    return item


def _answers(table: Table, kind: Kind) -> tuple[str, ...]:
    if kind in _TEMPLATE_KINDS:
        return table.strings("answers", ...)
    if kind == "order":
        return table.strings("lines", ...)
    return (table.string("answer"),) if kind in ("numeric", "shape") else ()


def _choices(table: Table, kind: Kind) -> tuple[Choice, ...]:
    if kind not in _CHOICE_KINDS:
        return ()
    found = []
    for entry in table.tables("choices", ...):
        right = bool(entry.get("right", bool, ...))
        choice = Choice(
            text=words(entry, "text"),
            right=right,
            why=entry.text("why"),
            misconception=None if right else entry.string("misconception"),
        )
        entry.refuse_unknown()
        found.append(choice)
    return tuple(found)


def _mistakes(table: Table, kind: Kind) -> tuple[Mistake, ...]:
    if kind in _CHOICE_KINDS:
        return ()
    key = "distractors" if kind == "order" else "mistakes"
    found = []
    for entry in table.tables(key):
        if kind in _TEMPLATE_KINDS:
            answers = entry.strings("answers", ...)
        else:
            answers = (entry.string("line" if kind == "order" else "answer"),)
        found.append(Mistake(answers, entry.string("misconception"), entry.text("why")))
        entry.refuse_unknown()
    return tuple(found)


def _parameters(table: Table) -> dict[str, tuple[Any, ...]]:
    if "parameters" not in table:
        return {}
    parameters = table.table("parameters")
    return {name: _options(parameters, name) for name in parameters.data}


def _options(parameters: Table, name: str) -> tuple[Any, ...]:
    if not _NAME.fullmatch(name):
        parameters.problem(f"`{name}` is no legal name; use lower case letters")
    entry = parameters.table(name)
    if "choose" in entry:
        options = tuple(entry.get("choose", list, ...))
    else:
        options = _range(entry)
    entry.refuse_unknown()
    if len(set(map(repr, options))) < 2:
        entry.problem("leaves nothing to draw; give at least two values")
    return options


def _range(entry: Table) -> tuple[Any, ...]:
    numbers = []
    for key in ("from", "to", "step"):
        value = entry.data.get(key, 1 if key == "step" else None)
        _ = key in entry
        if type(value) not in (int, float):
            entry.problem(f"`{key}` must be a number, not {value!r}")
            return (0, 1)
        numbers.append(Decimal(str(value)))
    start, stop, step = numbers
    if step <= 0 or (stop - start) / step > 1_000_000:
        entry.problem("`step` is too small for the range")
        return (0, 1)
    count = int((stop - start) / step) + 1
    whole = all(number == number.to_integral_value() for number in (start, step))
    convert = int if whole else float
    return tuple(convert(start + index * step) for index in range(max(count, 0)))


def _formulas(table: Table) -> dict[str, str]:
    if "values" not in table:
        return {}
    values = table.table("values")
    found = {name: values.string(name) for name in values.data}
    for name in found:
        if not _NAME.fullmatch(name):
            values.problem(f"`{name}` is no legal name; use lower case letters")
    return found


def _tolerance(table: Table, kind: Kind) -> float:
    if kind != "numeric" or "tolerance" not in table:
        return 0.0
    try:
        return abs(float(evaluate(str(table.data["tolerance"]), {})))
    except (FormulaError, TypeError, ValueError):
        table.problem('`tolerance` must be a number such as "0" or "1e-3"')
        return 0.0


def _groups(table: Table, kind: Kind) -> tuple[tuple[int, ...], ...]:
    groups = table.get("any_order", list, []) if kind == "order" else []
    count = len(table.data.get("lines", []))
    for group in groups:
        if not isinstance(group, list) or any(
            type(index) is not int or not 0 <= index < count for index in group
        ):
            table.problem("`any_order` must hold lists of indices of `lines`")
            return ()
    return tuple(tuple(group) for group in groups)


def words(table: Table, key: str) -> Text:
    """Return a bilingual text, or a string that is the same in both languages."""
    if isinstance(table.data.get(key), str):
        text = table.string(key)
        return Text(en=text, ko=text)
    return table.text(key)


def _identifier(table: Table, key: str) -> str:
    name = table.string(key)
    if name and not _NAME.fullmatch(name):
        table.problem(f"`{key}` must be lower case letters, digits and underscores")
    return name


def _faults(item: Item) -> Iterator[str]:
    """Yield what is wrong with an item that is complete."""
    rights = sum(choice.right for choice in item.choices)
    if item.kind == "single" and rights != 1:
        yield f"has {rights} right choices; a `single` item has exactly one"
    if item.kind == "multiple" and not 0 < rights < len(item.choices):
        yield "needs at least one right and one wrong choice"
    if item.kind in (*_TEMPLATE_KINDS, "order") and not item.answers:
        yield "has no answer; add one"
    try:
        yield from _unknown_fields(item)
        variants(item)
    except (FormulaError, NoDraw) as error:
        yield str(error)


def _unknown_fields(item: Item) -> Iterator[str]:
    known = item.parameters.keys() | item.values.keys()
    for template in templates(item):
        for name in sorted(set(fields_of(template)) - known):
            yield f"{{{name}}} is neither parameter nor value: {template[:60]!r}"


def templates(item: Item) -> Iterator[str]:
    """Yield every template of an item."""
    texts = [item.prompt, item.why]
    texts += [text for choice in item.choices for text in (choice.text, choice.why)]
    texts += [mistake.why for mistake in item.mistakes]
    for text in texts:
        yield from (text.en, text.ko)
    yield item.code
    if item.kind in _TEMPLATE_KINDS:
        yield from item.answers
        for mistake in item.mistakes:
            yield from mistake.answers
