"""A quiz as plain data, with its keys."""

from dataclasses import dataclass, field
from typing import Any, Literal

from kerasdojo.text import Text

Kind = Literal["single", "multiple", "numeric", "shape", "output", "fill", "order"]
KINDS: tuple[Kind, ...] = (
    "single",
    "multiple",
    "numeric",
    "shape",
    "output",
    "fill",
    "order",
)
Values = dict[str, Any]


@dataclass(frozen=True)
class Choice:
    """One choice of a `single` or `multiple` item.

    Args:
        text: What is offered; a template.
        right: Whether it belongs to the answer.
        why: Why it is right or wrong.
        misconception: What choosing it tells, if it is wrong.
    """

    text: Text
    right: bool
    why: Text
    misconception: str | None = None


@dataclass(frozen=True)
class Mistake:
    """A wrong answer that tells what went wrong.

    Args:
        answers: What would be answered: formulas of `numeric` and `shape` items,
            templates of `output` and `fill` items, one line of `order` items.
        misconception: What it tells.
        why: Why it is wrong.
    """

    answers: tuple[str, ...]
    misconception: str
    why: Text


@dataclass(frozen=True)
class Item:
    """One question.

    Args:
        id: Unique in its concept.
        kind: How it is answered.
        prompt: The question; a template.
        why: The explanation shown after answering; a template.
        points: Points to be had.
        code: Code shown below the question; a template.
        parameters: Possible values of what is drawn for each student.
        values: Formulas over the parameters, in order.
        reject: Draws for which one of these formulas is true are drawn again.
        answers: Formula of a `numeric` or `shape` item; accepted templates of an
            `output` or `fill` item; the lines of an `order` item.
        tolerance: How far a `numeric` answer may be off.
        choices: What is offered by `single` and `multiple` items.
        mistakes: Known wrong answers of the other kinds.
        any_order: Groups of lines, by index, that may change places.
        verify: Code that proves the key with TensorFlow.
    """

    id: str
    kind: Kind
    prompt: Text
    why: Text
    points: int = 1
    code: str = ""
    parameters: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    reject: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    tolerance: float = 0.0
    choices: tuple[Choice, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    any_order: tuple[tuple[int, ...], ...] = ()
    verify: str = ""

    @property
    def misconceptions(self) -> set[str]:
        """Every misconception that an answer can tell."""
        found = {choice.misconception for choice in self.choices}
        found |= {mistake.misconception for mistake in self.mistakes}
        return {name for name in found if name}


@dataclass(frozen=True)
class PublicItem:
    """One question without anything that tells its answer.

    Args:
        id: As in `Item`.
        kind: How it is answered.
        prompt: The question; a template.
        points: Points to be had.
        code: Code shown below the question; a template.
        entries: Choices (templates) or lines, in the order in which they are shown.
        draws: What is shown differently to different students; at least one.
    """

    id: str
    kind: Kind
    prompt: Text
    points: int = 1
    code: str = ""
    entries: tuple[Text, ...] = ()
    draws: tuple[Values, ...] = ({},)


@dataclass(frozen=True)
class PublicQuiz:
    """The questions of one concept as students receive them.

    Args:
        items: The questions.
        release: What the draws of a class follow from, together with a student's id;
            empty outside a release.
    """

    items: tuple[PublicItem, ...]
    release: str = ""

    def item(self, item_id: str) -> PublicItem:
        """Return one question.

        Raises:
            KeyError: There is none of that id.
        """
        return {item.id: item for item in self.items}[item_id]


@dataclass(frozen=True)
class Quiz:
    """The questions of one concept."""

    items: tuple[Item, ...]

    def item(self, item_id: str) -> Item:
        """Return one question.

        Raises:
            KeyError: There is none of that id.
        """
        return {item.id: item for item in self.items}[item_id]
