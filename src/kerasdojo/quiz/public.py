"""The quiz as students receive it, and the questions of one student."""

from dataclasses import dataclass
from pathlib import Path

from kerasdojo.course.table import Table, read_toml
from kerasdojo.quiz.draw import variant_for, variant_id
from kerasdojo.quiz.formulas import fill_in, fill_in_text
from kerasdojo.quiz.load import words
from kerasdojo.quiz.model import KINDS, Kind, PublicItem, PublicQuiz
from kerasdojo.quiz.order import shown_entries
from kerasdojo.text import Text

FILE = "quiz.toml"


@dataclass(frozen=True)
class Question:
    """One question as one student sees it.

    Args:
        item: The question.
        variant: Name of the student's draw; answers carry it.
        prompt: The question with the student's numbers, in Markdown.
        code: Code below it, empty for none.
        entries: Choices or lines; the first is called `a`.
    """

    item: PublicItem
    variant: str
    prompt: Text
    code: str
    entries: tuple[Text, ...]


def questions_for(quiz: PublicQuiz, student_id: str) -> tuple[Question, ...]:
    """Return the questions of one student, always the same ones.

    Args:
        quiz: The quiz as students receive it.
        student_id: Whose questions; another name gets other numbers.
    """
    return tuple(question_for(item, student_id, quiz.release) for item in quiz.items)


def question_for(item: PublicItem, student_id: str, release: str = "") -> Question:
    """Return one question of a student."""
    values = variant_for(item, student_id, release)
    return Question(
        item,
        variant_id(item, values),
        fill_in_text(item.prompt, values),
        fill_in(item.code, values).strip(),
        shown_entries(item, values),
    )


def load_public_quiz(path: Path, name: str | None = None) -> PublicQuiz:
    """Return the quiz in a student's folder.

    Args:
        path: `quiz.toml` beside the exercises or the notebook.
        name: How messages call it.

    Raises:
        CourseError: The file is missing or damaged.
    """
    table = read_toml(path, name)
    release = table.get("release", str, "")
    items = tuple(_item(entry) for entry in table.tables("items", ...))
    table.refuse_unknown()
    table.raise_problems()
    return PublicQuiz(items, release)


def _item(table: Table) -> PublicItem:
    kind: Kind = table.choice("kind", KINDS)  # type: ignore[assignment]
    item = PublicItem(
        id=table.string("id"),
        kind=kind,
        prompt=table.text("prompt"),
        points=table.integer("points", 1, minimum=1),
        code=table.get("code", str, ""),
        entries=_entries(table),
        draws=tuple(table.get("variants", list, [])) or ({},),
    )
    table.refuse_unknown()
    if not all(isinstance(draw, dict) for draw in item.draws):
        table.problem("`variants` must be a list of tables")
    return item


def _entries(table: Table) -> tuple[Text, ...]:
    if "lines" in table:
        return tuple(Text(en=line, ko=line) for line in table.strings("lines"))
    if "choices" not in table:
        return ()
    choices = [{"text": choice} for choice in table.get("choices", list, [])]
    return tuple(
        words(Table(choice, table.file, table.where, table.problems), "text")
        for choice in choices
    )
