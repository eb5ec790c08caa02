"""`kerasdojo course`: through the term, step by step."""

import argparse
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kerasdojo.cli.session import Session, UsageError
from kerasdojo.cli.terms import AFTER, BUILD, COLUMNS, IDLE, PERSON, SHORT, STEPS
from kerasdojo.text import Language, Text

if TYPE_CHECKING:
    from rich.table import Table

    from kerasdojo.nbgrader.classroom import Classroom
    from kerasdojo.term import Assignment, Step

NAME = "course"
HELP = Text(
    en="guide an instructor through the term: what stands where, what comes next",
    ko="강사에게 과제마다 어디까지 왔고 다음에 무엇을 할지 알려 줍니다",
)
EXAMPLES = (
    "kerasdojo course my-course              where each assignment stands",
    "kerasdojo course next my-course         take the next step, after asking",
    "kerasdojo course next my-course --yes --assignment 5",
)
_NEXT = "next"
_COMMAND = Text(en="  {command}", ko="  {command}")
_PLAIN = Text(
    en="  {command}    (nbgrader's own: {plain})",
    ko="  {command}    (nbgrader 명령으로는: {plain})",
)
_HOW = Text(
    en="To do it now: kerasdojo course next {folder}",
    ko="지금 실행하려면: kerasdojo course next {folder}",
)
_ASK = Text(en="Run it? [Y/n] ", ko="실행할까요? [Y/n] ")
_FAILED = Text(
    en="{command} ended with code {code}; what it said stands above.",
    ko="{command} 명령이 종료 코드 {code}(으)로 끝났습니다. 위의 출력을 확인하세요.",
)
_ONE = Text(
    en="one course folder at a time: kerasdojo course [next] FOLDER",
    ko="과정 폴더는 하나만 적으세요: kerasdojo course [next] 폴더",
)
_NOBODY = Text(
    en="{name} is not in this course; it has: {names}",
    ko="이 과정에는 {name} 과제가 없습니다. 있는 과제: {names}",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    texts = {
        "words": Text(
            en="`next` to take a step; the course folder, the current one by default",
            ko="`next`는 다음 단계를 실행, 과정 폴더(기본값: 지금 폴더)",
        ),
        "assignment": Text(en="take the step of this one", ko="이 과제의 다음 단계"),
        "yes": Text(en="do not ask", ko="묻지 않고 실행"),
    }
    words = {name: text[language] for name, text in texts.items()}
    parser.add_argument("words", nargs="*", metavar="next FOLDER", help=words["words"])
    parser.add_argument("--assignment", metavar="ID", help=words["assignment"])
    parser.add_argument("--yes", action="store_true", help=words["yes"])


def run(session: Session) -> int:
    """Show where everything stands, or take the next step."""
    words = session.arguments.words
    go = words[:1] == [_NEXT]
    folders = words[1:] if go else words
    if len(folders) > 1:
        raise UsageError(_ONE)
    folder = Path(folders[0] if folders else ".")
    from kerasdojo.nbgrader.classroom import PRIVATE, Classroom

    if folders and not (folder / PRIVATE).is_dir():
        return _build(session, folder, go)
    room = Classroom.above(folder)
    if go:
        return _take(session, room)
    _show(session, room, folder)
    return 0


def _build(session: Session, folder: Path, go: bool) -> int:
    command = ("kerasdojo", "build", str(folder))
    session.emit({"assignments": [], "next": {"kind": "build", "command": command}})
    session.say(BUILD, folder=folder)
    session.say(_COMMAND, command=shlex.join(command))
    if not go:
        session.say(_HOW, folder=folder)
        return 0
    return _execute(session, command, Path()) if _is_wanted(session) else 0


def _show(session: Session, room: "Classroom", folder: Path) -> None:
    from kerasdojo.term import next_step, overall_step, read_term

    term = read_term(room)
    step = overall_step(term)
    steps = [next_step(entry) for entry in term]
    tree = [
        {**vars(entry), "next": vars(own)}
        for entry, own in zip(term, steps, strict=True)
    ]
    session.emit({"assignments": tree, "next": step and vars(step)})
    session.show(_table(session, term, steps))
    waiting = _for_a_person(term, steps)
    _ask_a_person(session, room, waiting)
    if step is None:
        _rest(session, waiting, folder)
        return
    _tell(session, step)
    session.say(_HOW, folder=folder)


def _ask_a_person(session: Session, room: "Classroom", steps: "list[Step]") -> None:
    for step in steps:
        session.say(PERSON[step.kind], assignment=step.assignment, root=room.root)


def _rest(session: Session, waiting: "list[Step]", folder: Path) -> None:
    """Tell what to do once no command is left."""
    if not waiting:
        session.say(IDLE)
    session.say(AFTER, folder=folder)


def _for_a_person(term: "list[Assignment]", steps: "list[Step]") -> "list[Step]":
    """Return what no command does: grading by hand, and one that is to be given out."""
    by_hand = [step for step in steps if step.kind == "grade_by_hand"]
    waiting = [
        step
        for entry, step in zip(term, steps, strict=True)
        if step.kind == "hand_out" and not entry.exchange and not entry.submitted
    ]
    return by_hand + waiting[:1]


def _take(session: Session, room: "Classroom") -> int:
    from kerasdojo.term import next_step, overall_step, read_term

    term = read_term(room)
    step = overall_step(term)
    if (word := session.arguments.assignment) is not None:
        step = next_step(_named(room, term, word))
    session.emit({"next": step and vars(step)})
    if step is None:
        waiting = _for_a_person(term, [next_step(entry) for entry in term])
        _ask_a_person(session, room, waiting)
        _rest(session, waiting, room.root)
        return 0
    if not step.command:
        _ask_a_person(session, room, [step])
        return 0
    _tell(session, step)
    if not _is_wanted(session):
        return 0
    return _execute(session, step.command, room.root)


def _named(room: "Classroom", term: "list[Assignment]", word: str) -> "Assignment":
    names = [entry.name for entry in term]
    name = word if word in names else room.course.resolve_concept(word)
    if name not in names:
        raise UsageError(_NOBODY.format(name=name, names=", ".join(names)))
    return term[names.index(name)]


def _tell(session: Session, step: "Step") -> None:
    session.say(STEPS[step.kind], assignment=step.assignment)
    command = shlex.join(step.command)
    if step.nbgrader:
        session.say(_PLAIN, command=command, plain=shlex.join(step.nbgrader))
    else:
        session.say(_COMMAND, command=command)


def _is_wanted(session: Session) -> bool:
    if session.arguments.yes:
        return True
    if session.as_json:
        return False
    try:
        answer = input(session.tell(_ASK)).strip().lower()
    except EOFError:
        print()
        answer = "n"
    return answer in ("", "y", "yes", "ㅛ", "네", "예")


def _execute(session: Session, command: tuple[str, ...], root: Path) -> int:
    program, *rest = command
    quiet = [] if program == "kerasdojo" else ["-W", "ignore"]
    language = ["--lang", session.language] if program == "kerasdojo" else []
    done = subprocess.run(
        [sys.executable, *quiet, "-m", program, *rest, *language],
        cwd=root,
        stdout=sys.stderr if session.as_json else None,
        check=False,
    )
    if done.returncode:
        told = {"command": shlex.join(command), "code": done.returncode}
        session.complain(session.tell(_FAILED, **told))
    return min(done.returncode, 1)


def _table(session: Session, term: "list[Assignment]", steps: "list[Step]") -> "Table":
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    first, *counted, last = COLUMNS
    table.add_column(session.tell(first), overflow="fold")
    for text in counted:
        table.add_column(session.tell(text), justify="right")
    table.add_column(session.tell(last), overflow="fold")
    for entry, step in zip(term, steps, strict=True):
        out = entry.generated and entry.handed_out
        counts = (entry.submitted, entry.graded, entry.by_hand, entry.feedback)
        signs = ["✓" if out else "–", *(str(count or "–") for count in counts)]
        table.add_row(entry.name, *signs, session.tell(SHORT[step.kind]))
    return table
