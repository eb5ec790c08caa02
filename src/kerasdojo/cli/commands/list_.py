"""`kerasdojo list`: what there is to do."""

import argparse
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from kerasdojo.cli.session import Session
from kerasdojo.course import Concept, Exercise
from kerasdojo.course.progress import Progress, Record
from kerasdojo.course.seednote import Entry, seed_note
from kerasdojo.course.workspace import Workspace, find_workspace
from kerasdojo.explain import STATUS
from kerasdojo.text import Language, Text

if TYPE_CHECKING:
    from rich.table import Table

Rows = list[tuple[Concept, list[tuple[Exercise, Record]]]]

NAME = "list"
HELP = Text(
    en="list concepts and exercises, and what is passed",
    ko="단원과 연습 문제, 통과 여부를 보여 줍니다",
)
EXAMPLES = (
    "kerasdojo list",
    "kerasdojo list 5",
    "kerasdojo list --concepts",
    "kerasdojo list --json",
)
_TAUGHT = Text(
    en="exercises: {exercises} · quiz: {quiz}",
    ko="연습 문제: {exercises} · 퀴즈: {quiz}",
)
_CONCEPT = Text(
    en="{name}, {title}: {passed} of {count} passed",
    ko="{name}, {title}: {count}개 중 {passed}개 통과",
)
_HERE = Text(en=", you are here", ko=", 지금 여기")
_SIGNS = {"passed": "✓", "failed": "✗", "error": "!", "skipped": "✗"}


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    concept = Text(en="concepts, all by default", ko="단원 (기본값: 모두)")
    concepts = Text(
        en="concepts, and which lines of the seed note they teach",
        ko="단원과, 과정의 바탕이 된 노트의 내용을 배우는 곳",
    )
    parser.add_argument("concept", nargs="*", help=concept[language])
    parser.add_argument("--concepts", action="store_true", help=concepts[language])


def run(session: Session) -> int:
    """Print the list."""
    course, words = session.course, session.arguments.concept
    concepts = [course.concept(word) for word in words] or list(course.concepts)
    workspace = find_workspace(course)
    progress = Progress.of(workspace) if workspace else None
    rows = [
        (concept, [(e, _record(progress, e)) for e in concept.exercises])
        for concept in concepts
    ]
    note = seed_note(course) if session.arguments.concepts else ()
    if session.as_json:
        taught = {"seed_note": _note_as_json(note, concepts)} if note else {}
        entries = [_as_json(session, *row) for row in rows]
        session.emit({"concepts": entries, **taught})
        return 0
    opened = () if session.arguments.concepts else [concept.id for concept in concepts]
    _show(session, rows, opened)
    _show_note(session, note, concepts)
    return 0


def show_around(session: Session, workspace: Workspace, exercise: Exercise) -> None:
    """Print all concepts, and the exercises of the one that the student is at.

    Args:
        session: Language and console.
        workspace: The student's workspace.
        exercise: Where the student is.
    """
    progress = Progress.of(workspace)
    rows = [
        (concept, [(e, progress.record(e)) for e in concept.exercises])
        for concept in workspace.course.concepts
    ]
    _show(session, rows, [exercise.concept], exercise.name)


def _show_note(
    session: Session, note: Collection[Entry], concepts: Collection[Concept]
) -> None:
    """Print what the note that the course grew from says, and where it is taught."""
    from rich.padding import Padding

    for concept in concepts:
        entries = [entry for entry in note if entry.lesson == concept.id]
        if entries:
            session.say("")
            session.say(
                "{title}", title=f"{concept.id}  {concept.title[session.language]}"
            )
        for entry in entries:
            names = {
                "exercises": ", ".join(entry.exercises),
                "quiz": ", ".join(entry.quiz),
            }
            session.show(
                Padding(entry.says[session.language], (0, 0, 0, 2), expand=False)
            )
            session.show(
                Padding(session.tell(_TAUGHT, **names), (0, 0, 0, 6), expand=False)
            )


def _note_as_json(
    note: Collection[Entry], concepts: Collection[Concept]
) -> list[dict[str, Any]]:
    wanted = {concept.id for concept in concepts}
    return [
        {
            "says": entry.says.to_dict(),
            "lines": list(entry.lines),
            "concept": entry.lesson,
            "exercises": list(entry.exercises),
            "quiz": list(entry.quiz),
        }
        for entry in note
        if entry.lesson in wanted
    ]


def _record(progress: Progress | None, exercise: Exercise) -> Record:
    return progress.record(exercise) if progress else Record()


def _show(
    session: Session, rows: Rows, opened: Collection[str], here: str = ""
) -> None:
    if session.plain:
        for line in _lines(session.language, rows, opened, here):
            session.say(line)
    else:
        session.show(_table(session, rows, opened, here))


def _lines(
    language: Language, rows: Rows, opened: Collection[str], here: str
) -> Iterator[str]:
    """Yield what a screen reader reads well: one sentence for each row."""
    for concept, entries in rows:
        passed = sum(record.passed for _, record in entries)
        title = concept.title[language]
        counts = {"passed": passed, "count": len(entries)}
        yield _CONCEPT.format(name=concept.id, title=title, **counts)[language]
        for exercise, record in entries if concept.id in opened else ():
            status = STATUS["passed" if record.passed else record.status][language]
            mark = _HERE[language] if exercise.name == here else ""
            score = f"{record.score:g}/{exercise.max_score}"
            title = exercise.title[language]
            yield f"  {status}: {exercise.name}, {title}, {score}{mark}"


def _table(
    session: Session,
    rows: Rows,
    opened: Collection[str],
    here: str = "",
) -> "Table":
    from rich.table import Table
    from rich.text import Text as Line

    table = Table.grid(padding=(0, 2))
    for _ in range(3):
        table.add_column()
    table.add_column(justify="right")
    for concept, entries in rows:
        passed = sum(record.passed for _, record in entries)
        title = Line(concept.title[session.language], style="bold")
        name = Line(concept.id, style="bold")
        table.add_row("", name, title, f"{passed}/{len(entries)}")
        if concept.id in opened:
            for row in _exercise_rows(session, entries, here):
                table.add_row(*row)
    return table


def _exercise_rows(
    session: Session, entries: list[tuple[Exercise, Record]], here: str
) -> Iterator[tuple[str, str, str, str]]:
    for exercise, record in entries:
        sign = "✓" if record.passed else _SIGNS.get(record.status, "·")
        star = " *" if exercise.beyond else ""
        title = exercise.title[session.language] + star
        score = f"{record.score:g}/{exercise.max_score}"
        mark = ">" if exercise.name == here else " "
        yield sign, f"{mark} {exercise.name}", title, score


def _as_json(
    session: Session, concept: Concept, entries: list[tuple[Exercise, Record]]
) -> dict[str, Any]:
    return {
        "id": concept.id,
        "title": concept.title.to_dict(),
        "max_score": concept.max_score,
        "exercises": [
            {
                "name": exercise.name,
                "title": exercise.title.to_dict(),
                "max_score": exercise.max_score,
                "beyond": exercise.beyond,
                "status": record.status,
                "passed": record.passed,
                "score": record.score,
                "hints": record.hints,
            }
            for exercise, record in entries
        ],
    }
