"""`kerasdojo` alone: begin the course, or go on where it was left."""

import os
import sys
from pathlib import Path

from kerasdojo.cli.commands.watch import watch
from kerasdojo.cli.session import Session, UsageError
from kerasdojo.course import Course
from kerasdojo.course.workspace import Workspace, create_workspace, find_workspace
from kerasdojo.text import Text

FOLDER = "kerasdojo-work"
_WELCOME = Text(
    en="Welcome. This course teaches TensorFlow and Keras: {concepts} concepts, "
    "{exercises} exercises.\n"
    "You edit small files and save; every save is graded at once.\n",
    ko="환영합니다. TensorFlow와 Keras를 배우는 과정입니다. "
    "단원 {concepts}개, 연습 문제 {exercises}개가 있습니다.\n"
    "작은 파일을 고쳐서 저장하면 바로 채점합니다.\n",
)
_ASK = Text(
    en="Make your own copy in {folder}? [Y/n] ",
    ko="{folder}에 작업용 사본을 만들까요? [Y/n] ",
)
_MADE = Text(
    en="{count} files written to {folder}.",
    ko="{folder}에 파일 {count}개를 만들었습니다.",
)
_HOW = Text(
    en="kerasdojo alone is for a terminal. Elsewhere: kerasdojo init makes a folder to "
    "work in, kerasdojo check grades, kerasdojo --help tells the rest.",
    ko="kerasdojo만 실행하려면 터미널이 필요합니다. 그 밖에서는 kerasdojo init으로 "
    "작업 폴더를 만들고 kerasdojo check로 채점하세요. 나머지: kerasdojo --help",
)


def run(session: Session) -> int:
    """Begin or go on: watch mode in the workspace here, or in a new one."""
    if not sys.stdin.isatty() or session.as_json:
        raise UsageError(_HOW)
    course = session.course
    workspace = _own(course) or _in(course, Path(FOLDER)) or _made(session)
    if workspace is None:
        return 0
    if not Path.cwd().resolve().is_relative_to(workspace.root.resolve()):
        os.chdir(workspace.root)
    return watch(session, workspace)


def _own(course: Course) -> Workspace | None:
    """Return the workspace around the current folder, not one that lies elsewhere."""
    workspace = find_workspace(course)
    here = Path.cwd().resolve()
    if workspace and here.is_relative_to(workspace.root.resolve()):
        return workspace
    return None


def _in(course: Course, folder: Path) -> Workspace | None:
    if not folder.is_dir():
        return None
    workspace = find_workspace(course, folder)
    found = workspace is not None and workspace.root == folder.resolve()
    return workspace if found else None


def _made(session: Session) -> Workspace | None:
    """Ask, then make a workspace; return None if it is not wanted."""
    course, folder = session.course, Path(FOLDER)
    count = len(course.exercises)
    session.say(_WELCOME, concepts=len(course.concept_ids), exercises=count)
    try:
        answer = input(session.tell(_ASK, folder=folder)).strip().lower()
    except EOFError:
        answer = "n"
    if answer not in ("", "y", "yes", "ㅛ", "네", "예"):
        return None
    written = create_workspace(course, folder)
    session.say(_MADE, count=len(written), folder=folder)
    return Workspace(folder.resolve(), course)
