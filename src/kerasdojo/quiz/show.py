"""A question as it is shown, and an answer as it is typed."""

import re
from string import ascii_lowercase

from kerasdojo.quiz.formulas import evaluate, fill_in, fill_in_text
from kerasdojo.quiz.model import Item, PublicItem, Values
from kerasdojo.quiz.order import entries_of, public_order, shown_entries
from kerasdojo.text import Language, Text

CHOSEN = ("single", "multiple", "order")

_HOW: dict[str, Text] = {
    "single": Text(en="one letter", ko="글자 하나"),
    "multiple": Text(en="letters, such as a c", ko="글자 여러 개, 예: a c"),
    "order": Text(
        en="letters in order, such as b a d", ko="글자를 순서대로, 예: b a d"
    ),
    "numeric": Text(en="a number", ko="숫자"),
    "shape": Text(en="a shape, such as (None, 10)", ko="모양(shape), 예: (None, 10)"),
    "output": Text(en="what is printed", ko="출력되는 내용"),
    "fill": Text(en="the missing code", ko="빠진 코드"),
}


def question(item: Item | PublicItem, values: Values, language: Language) -> str:
    """Return a question in Markdown.

    Args:
        item: The question.
        values: The draw of the student.
        language: Language of the words.
    """
    parts = [fill_in_text(item.prompt, values)[language].strip()]
    if item.code:
        parts.append(f"```python\n{fill_in(item.code, values).strip()}\n```")
    entries = [text[language].strip() for text in shown_entries(item, values)]
    if item.kind == "order":
        entries = [f"`{line}`" for line in entries]
    if entries:
        letters = zip(ascii_lowercase, entries, strict=False)
        parts.append("\n".join(f"- **{letter}**  {text}" for letter, text in letters))
    return "\n\n".join(parts)


def how_to_answer(item: Item | PublicItem, language: Language) -> str:
    """Return what is to be typed."""
    return _HOW[item.kind][language]


def key_text(item: Item, values: Values) -> str:
    """Return a right answer as it would be typed."""
    order = public_order(item)
    if item.kind in CHOSEN:
        rights = [i for i, choice in enumerate(item.choices) if choice.right]
        places = [order.index(i) for i in rights or range(len(item.answers))]
        letters = [ascii_lowercase[place] for place in places]
        return " ".join(letters if item.kind == "order" else sorted(letters))
    if item.kind in ("numeric", "shape"):
        return str(evaluate(item.answers[0], values))
    return fill_in(item.answers[0], values)


def read_answer(item: Item | PublicItem, typed: str) -> str | list[int] | None:
    """Return a typed answer as `grade` wants it, or None if it cannot be read."""
    if item.kind not in CHOSEN:
        return typed.strip() or None
    letters = re.sub(r"[\s,.;]+", "", typed.lower())
    count = len(entries_of(item))
    places = [ascii_lowercase.find(letter) for letter in letters]
    legal = bool(places) and all(0 <= place < count for place in places)
    return places if legal else None
