"""The public quiz: questions without anything that tells the answers."""

from typing import Any

import tomli_w

from kerasdojo.course.table import parse_toml
from kerasdojo.quiz.draw import variants
from kerasdojo.quiz.formulas import fields_of, rename_fields
from kerasdojo.quiz.load import parse_quiz
from kerasdojo.quiz.model import Item, PublicItem, Quiz
from kerasdojo.quiz.order import entries_of
from kerasdojo.text import Text

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
    return _HEADER + public_toml(parse_quiz(parse_toml(text, name)))


def public_toml(quiz: Quiz, release: str = "") -> str:
    """Return the public form of a quiz.

    Args:
        quiz: The quiz with its keys.
        release: What the draws of a class follow from; see `release_of`.
    """
    head = {"release": release} if release else {}
    items = [_tree(public_item(item)) for item in quiz.items]
    return tomli_w.dumps({**head, "items": items}, multiline_strings=True)


def public_item(item: Item) -> PublicItem:
    """Return what a student may know of a question.

    Names of parameters and formulas may tell what a choice stands for, so they are
    replaced by `v1`, `v2` and so on.
    """
    entries = entries_of(item)
    shown = [item.prompt.en, item.prompt.ko, item.code]
    if item.choices:
        shown += [part for text in entries for part in (text.en, text.ko)]
    fields = dict.fromkeys(name for text in shown for name in fields_of(text))
    names = {name: f"v{number}" for number, name in enumerate(fields, 1)}
    if item.choices:
        entries = tuple(_renamed(text, names) for text in entries)
    return PublicItem(
        item.id,
        item.kind,
        _renamed(item.prompt, names),
        item.points,
        rename_fields(item.code, names),
        entries,
        tuple({names[name]: draw[name] for name in names} for draw in variants(item)),
    )


def _renamed(text: Text, names: dict[str, str]) -> Text:
    return Text(rename_fields(text.en, names), rename_fields(text.ko, names))


def _tree(item: PublicItem) -> dict[str, Any]:
    """Return a question as it is written; `load_public_quiz` reads it."""
    tree: dict[str, Any] = {
        "id": item.id,
        "kind": item.kind,
        "points": item.points,
        "prompt": item.prompt.to_dict(),
    }
    if item.code:
        tree["code"] = item.code
    if item.kind == "order":
        tree["lines"] = [text.en for text in item.entries]
    elif item.entries:
        tree["choices"] = [
            text.en if text.en == text.ko else text.to_dict() for text in item.entries
        ]
    if item.draws != ({},):
        tree["variants"] = list(item.draws)
    return tree
