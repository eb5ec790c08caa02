"""`kerasdojo submit`: a last check, what is missing, and the file to hand in."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kerasdojo.cli.session import Session, UsageError, shown
from kerasdojo.cli.targets import require_workspace, work_in
from kerasdojo.course import Course
from kerasdojo.course.progress import current_concept, remember
from kerasdojo.course.workspace import Workspace, find_workspace
from kerasdojo.explain import points
from kerasdojo.packing import Work, beside, from_workspace, pack
from kerasdojo.quiz.answerfile import FILE as ANSWERS
from kerasdojo.quiz.answerfile import own_student_id
from kerasdojo.quiz.written import QUIZ
from kerasdojo.result import ExerciseResult, Result
from kerasdojo.submission import SubmissionError, read_notebook
from kerasdojo.text import Language, Text

NAME = "submit"
HELP = Text(
    en="check a last time, tell what is missing, pack what is handed in",
    ko="마지막으로 검사하고 빠진 것을 알려 준 뒤 제출할 파일을 만듭니다",
)
EXAMPLES = (
    "kerasdojo submit                       the concept you are at",
    "kerasdojo submit 5 --student kim",
    "kerasdojo submit 5 --notebook released/05_flatten_dense.ipynb",
    "kerasdojo submit 05_flatten_dense.ipynb",
)
FOLDER = "submissions"
_CHECKING = Text(
    en="Checking {concept} as it will be handed in ...",
    ko="{concept}을(를) 제출할 모습 그대로 검사하는 중 ...",
)
_NOTHING = Text(
    en="{concept}: there is nothing to hand in yet. Begin with: kerasdojo watch",
    ko="{concept}: 아직 제출할 것이 없습니다. 먼저 풀어 보세요: kerasdojo watch",
)
_COMPLETE = Text(en="Nothing is missing.", ko="빠진 것이 없습니다.")
_MISSING = Text(
    en="Not complete yet; you may hand it in all the same, and again later:",
    ko="아직 빠진 것이 있습니다. 그래도 제출할 수 있고, 나중에 다시 내도 됩니다.",
)
_UNTOUCHED = Text(
    en="{name}: nothing written yet", ko="{name}: 아직 작성하지 않았습니다"
)
_FAILED = Text(
    en="{name}: {score} of {max_score} points (kerasdojo check {name})",
    ko="{name}: {max_score}점 중 {score}점 (kerasdojo check {name})",
)
_OUR_ERROR = Text(
    en="{name}: could not be checked; that is our error, not yours",
    ko="{name}: 검사하지 못했습니다. 학생의 잘못이 아니라 채점기의 오류입니다",
)
_QUESTIONS = Text(
    en="quiz: {count} still to be answered (kerasdojo quiz {concept})",
    ko="퀴즈: 답하지 않은 문항 {count}개 (kerasdojo quiz {concept})",
)
_OWN_FOLDER = Text(
    en="{folder} holds your own work; choose another folder with --out.",
    ko="{folder}에는 내 작업 파일이 있습니다. --out으로 다른 폴더를 고르세요.",
)
_PACKED = Text(en="Packed: {file}", ko="제출할 파일: {file}")
_HOW = Text(
    en="Upload that file. Where nbgrader collects: cd {folder} && "
    "nbgrader submit {concept}",
    ko="이 파일을 올리세요. nbgrader로 제출한다면: cd {folder} && "
    "nbgrader submit {concept}",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    texts = {
        "what": Text(en="the concept, or your notebook", ko="단원 또는 노트북"),
        "notebook": Text(
            en="the notebook you were given, to be filled in with your files",
            ko="받은 노트북 (파일의 답을 채워 넣음)",
        ),
        "student": Text(en="your student id, for the file's name", ko="학번"),
        "out": Text(en="folder for what is packed", ko="파일을 둘 폴더"),
        "no_check": Text(en="pack without checking", ko="검사하지 않고 만들기"),
    }
    parser.add_argument("what", nargs="?", help=texts["what"][language])
    parser.add_argument(
        "--notebook", type=Path, metavar="FILE", help=texts["notebook"][language]
    )
    parser.add_argument("--student", metavar="ID", help=texts["student"][language])
    parser.add_argument(
        "--out", type=Path, metavar="FOLDER", help=texts["out"][language]
    )
    parser.add_argument(
        "--no-check", action="store_true", help=texts["no_check"][language]
    )


def run(session: Session) -> int:
    """Check, list what is missing, pack."""
    course = session.course
    workspace = find_workspace(course)
    try:
        work = _work(session, course, workspace)
        result = None if session.arguments.no_check else _check(session, work)
        missing = list(_missing(work, result))
    except SubmissionError as error:
        raise UsageError(error.text) from error
    if workspace and result and work.log == workspace.attempts:
        remember(workspace, result, "terminal")
    folder = session.arguments.out or _root(workspace, work) / FOLDER
    try:
        archive = pack(work, folder, _name(session, work))
    except ValueError as error:
        raise UsageError(_OWN_FOLDER.format(folder=folder)) from error
    _tell(session, work, missing, archive)
    return 0


def _work(session: Session, course: Course, workspace: Workspace | None) -> Work:
    """Return what the student wants to hand in.

    Raises:
        SubmissionError: It cannot be read.
        UsageError: There is nothing.
    """
    arguments = session.arguments
    word = arguments.what or _notebook_here(course)
    if word and word.endswith(".ipynb"):
        path = Path(word)
        name = work_in(course, path).submission.concept
        return beside(path.resolve(), course.concept(name), _read(path))
    concept = course.concept(word or current_concept(course, workspace))
    workspace = require_workspace(workspace)
    given = workspace.root / "exercises" / concept.id / f"{concept.id}.ipynb"
    released = arguments.notebook or (given if given.is_file() else None)
    if released:
        read_notebook(released, concept.id)
    notebook = _read(released) if released else None
    work = from_workspace(workspace, concept, session.language, notebook)
    if not work.begun and not (work.folder / ANSWERS).is_file():
        raise UsageError(_NOTHING.format(concept=concept.id))
    return work


def _notebook_here(course: Course) -> str | None:
    here = [name for name in course.concept_ids if Path(f"{name}.ipynb").is_file()]
    return f"{here[0]}.ipynb" if len(here) == 1 else None


def _read(path: Path) -> dict[str, Any]:
    notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8-sig"))
    return notebook


def _check(session: Session, work: Work) -> Result:
    from kerasdojo.autograding import autograde

    session.say(_CHECKING, concept=work.concept.id)
    return autograde(work.submission(), session.course)


def _missing(work: Work, result: Result | None) -> Iterator[Text]:
    """Yield what keeps the work from being complete."""
    for entry in result.exercises if result else ():
        if entry.status != "passed" and entry.exercise != QUIZ:
            yield _shortfall(entry)
    if count := work.unanswered():
        yield _QUESTIONS.format(count=count, concept=work.concept.id)


def _shortfall(entry: ExerciseResult) -> Text:
    texts = {"not_attempted": _UNTOUCHED, "error": _OUR_ERROR}
    return texts.get(entry.status, _FAILED).format(
        name=entry.exercise, score=points(entry.score), max_score=entry.max_score
    )


def _root(workspace: Workspace | None, work: Work) -> Path:
    if workspace and work.log == workspace.attempts:
        return workspace.root
    return Path.cwd()


def _name(session: Session, work: Work) -> str:
    """Return the archive's name: the student's id helps whoever gets many files."""
    name = work.concept.id
    student = session.arguments.student or own_student_id(work.folder, name)
    safe = "".join(letter for letter in student if letter.isalnum() or letter in "-_.")
    return f"{name}-{safe}" if safe else name


def _tell(session: Session, work: Work, missing: list[Text], archive: Path) -> None:
    session.emit(
        {
            "concept": work.concept.id,
            "file": str(archive),
            "contents": list(work.files()),
            "missing": [text.to_dict() for text in missing],
        }
    )
    session.say(_MISSING if missing else _COMPLETE)
    for text in missing:
        session.say(f"  - {text[session.language]}")
    session.say(_PACKED, file=shown(archive))
    for name in work.files():
        session.say(f"  {name}")
    folder = archive.parent
    session.say(_HOW, folder=shown(folder), concept=work.concept.id)
