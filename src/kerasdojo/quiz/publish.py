"""The public quiz: questions without anything that tells the answers."""

from typing import Any

import tomli_w

from kerasdojo.course.table import parse_toml
from kerasdojo.quiz.draw import variants
from kerasdojo.quiz.formulas import fields_of
from kerasdojo.quiz.load import parse_quiz
from kerasdojo.quiz.model import Item
from kerasdojo.quiz.order import order_lines, public_order

_HEADER = "# Derived by `kerasdojo dev sync`; edit the quiz in solutions/ instead.\n\n"


def public_quiz(text: str, name: str) -> str:
    """Return the public form of a quiz.

    Args:
        text: The quiz with its keys, as TOML.
        name: How messages call its file.

    Returns:
        TOML with questions, choices and lines in an order that tells nothing, and
        the values to show for each draw.

    Raises:
        CourseError: The quiz has mistakes.
    """
    quiz = parse_quiz(parse_toml(text, name))
    items = [public_item(item) for item in quiz.items]
    return _HEADER + tomli_w.dumps({"items": items}, multiline_strings=True)


def public_item(item: Item) -> dict[str, Any]:
    """Return what a student may know of a question."""
    tree: dict[str, Any] = {
        "id": item.id,
        "kind": item.kind,
        "points": item.points,
        "prompt": item.prompt.to_dict(),
    }
    if item.code:
        tree["code"] = item.code
    shown = [item.prompt.en, item.prompt.ko, item.code]
    if item.choices:
        texts = [item.choices[index].text for index in public_order(item)]
        tree["choices"] = [
            text.en if text.en == text.ko else text.to_dict() for text in texts
        ]
        shown += [part for text in texts for part in (text.en, text.ko)]
    if item.kind == "order":
        lines = order_lines(item)
        tree["lines"] = [lines[index] for index in public_order(item)]
    if item.parameters:
        tree["variants"] = _shown_values(item, shown)
    return tree


def _shown_values(item: Item, templates: list[str]) -> list[dict[str, Any]]:
    names = sorted({name for template in templates for name in fields_of(template)})
    return [{name: draw[name] for name in names} for draw in variants(item)]
