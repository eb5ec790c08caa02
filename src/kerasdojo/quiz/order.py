"""The order in which choices and lines are shown: it must tell nothing."""

import hashlib

from kerasdojo.quiz.formulas import fill_in_text
from kerasdojo.quiz.model import Item, PublicItem, Values
from kerasdojo.text import Text


def public_order(item: Item) -> list[int]:
    """Return the indices of choices, or of lines and distractors, as shown.

    They are sorted by a hash of their text, so that the order in the author's file,
    where the right one often comes first, cannot be worked out.
    """
    texts = [choice.text.en for choice in item.choices]
    texts = texts or order_lines(item)
    return sorted(range(len(texts)), key=lambda index: _rank(item, texts[index]))


def order_lines(item: Item) -> list[str]:
    """Return lines, then distractors of an `order` item; nothing for other kinds."""
    if item.kind != "order":
        return []
    return [*item.answers, *(mistake.answers[0] for mistake in item.mistakes)]


def entries_of(item: Item | PublicItem) -> tuple[Text, ...]:
    """Return choices (templates) or lines in the order in which they are shown."""
    if isinstance(item, PublicItem):
        return item.entries
    texts = [choice.text for choice in item.choices]
    texts = texts or [Text(en=line, ko=line) for line in order_lines(item)]
    return tuple(texts[index] for index in public_order(item))


def shown_entries(item: Item | PublicItem, values: Values) -> tuple[Text, ...]:
    """Return choices or lines as one student sees them."""
    if item.kind == "order":
        return entries_of(item)
    return tuple(fill_in_text(text, values) for text in entries_of(item))


def _rank(item: Item, text: str) -> bytes:
    return hashlib.sha256(f"{item.id}\0{text}".encode()).digest()
