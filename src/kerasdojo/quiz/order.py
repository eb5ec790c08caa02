"""The order in which choices and lines are shown: it must tell nothing."""

import hashlib

from kerasdojo.quiz.model import Item


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


def _rank(item: Item, text: str) -> bytes:
    return hashlib.sha256(f"{item.id}\0{text}".encode()).digest()
