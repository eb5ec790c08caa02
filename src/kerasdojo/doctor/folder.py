"""The course folder around the current one: its configuration and its gradebook."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kerasdojo import isolation
from kerasdojo.confine import probe
from kerasdojo.course import CourseError, Refusal
from kerasdojo.doctor.finding import Finding, Section, command, same
from kerasdojo.text import Text

if TYPE_CHECKING:
    from kerasdojo.nbgrader.classroom import Classroom

CONFIG = "nbgrader_config.py"
_TITLE = Text(en="Course folder", ko="과정 폴더")
_BRIDGE = "kerasdojo.nbgrader"
_NONE = Text(
    en="none here; students need none", ko="여기는 과정 폴더가 아님 (학생에게는 불필요)"
)
_BUILD = Text(
    en="Instructors: `kerasdojo build FOLDER` makes one; or go to yours first.",
    ko="강사라면 `kerasdojo build 폴더`로 만들거나, 과정 폴더로 이동해서 실행하세요.",
)
_AGAIN = Text(
    en="Put the line back, or remove the file and run `kerasdojo build`.",
    ko="그 줄을 되돌리거나, 파일을 지우고 `kerasdojo build`를 실행하세요.",
)


def section(start: Path) -> Section:
    """Return what was found in the course folder around `start`, if there is one."""
    from kerasdojo.nbgrader.classroom import Classroom

    try:
        room = Classroom.above(start)
    except CourseError:
        return Section("folder", _TITLE, (Finding("folder", "note", _NONE, _BUILD),))
    return Section("folder", _TITLE, tuple(_findings(room)))


def _findings(room: Classroom) -> Iterator[Finding]:
    yield _checkout(room)
    yield _private(room)
    config = _config(room.root)
    if isinstance(config, Finding):
        yield config
        return
    yield _protected(config)
    yield _required(config)
    yield _gradebook(room, config)


def _checkout(room: Classroom) -> Finding:
    found = same(f"{room.root} ({room.language})")
    try:
        _ = room.course
    except CourseError as error:
        fix = command(f"kerasdojo build {room.root}")
        return Finding("course", "problem", same(str(error)), fix)
    return Finding("course", "ok", found)


def _private(room: Classroom) -> Finding:
    """The secret: who reads it knows every hidden input."""
    files = (room.private, room.private / "secret")
    missing = [path for path in files if not path.exists()]
    if missing:
        found = Text(en="{path} is missing", ko="{path} 없음").format(path=missing[0])
        return Finding(
            "secret", "problem", found, command(f"kerasdojo build {room.root}")
        )
    others = stat.S_IRWXG | stat.S_IRWXO
    if any(path.stat().st_mode & others for path in files):
        found = Text(
            en="others can read the secret that hidden inputs are drawn from",
            ko="숨은 입력을 만드는 비밀 값을 다른 사용자가 읽을 수 있음",
        )
        fix = command(f"chmod 700 {files[0]} && chmod 600 {files[1]}")
        return Finding("secret", "problem", found, fix)
    return Finding(
        "secret", "ok", Text(en="only yours to read", ko="본인만 읽을 수 있음")
    )


def _config(root: Path) -> Any:
    """Return the configuration as nbgrader reads it, or what is wrong with it."""
    from kerasdojo.nbgrader.settings import read_config

    try:
        return read_config(root)
    except Exception as error:  # it is Python; anything may be raised
        found = Text(
            en=f"{CONFIG} cannot be read: {error!r}",
            ko=f"{CONFIG} 파일을 읽을 수 없음: {error!r}",
        )
        fix = Text(
            en="Mend the file, or remove it and run `kerasdojo build`.",
            ko="파일을 고치거나, 지우고 `kerasdojo build`를 실행하세요.",
        )
        return Finding("config", "problem", found, fix)


_PARTS: tuple[tuple[str, Callable[[Any], Any], str], ...] = (
    ("JudgeExecute", lambda a: a.autograde_preprocessors, "preprocessor.JudgeExecute"),
    ("RestoreCells", lambda a: a.sanitize_preprocessors, "preprocessor.RestoreCells"),
    ("SaveGrades", lambda a: a.autograde_preprocessors, "grades.SaveGrades"),
    ("ForgivingExporter", lambda a: [a.exporter_class], "reader.ForgivingExporter"),
    ("refuse_links", lambda a: [a.pre_convert_hook], "intake.refuse_links"),
)


def _protected(config: Any) -> Finding:
    """Whether nbgrader goes through worker and judge, from intake to gradebook."""
    lost = [
        name
        for name, where, path in _PARTS
        if f"{_BRIDGE}.{path}" not in list(where(config.Autograde) or [])
    ]
    if lost:
        found = Text(
            en="{name} is not in c.Autograde: marks are not protected",
            ko="c.Autograde에 {name} 없음: 점수가 보호되지 않음",
        ).format(name=", ".join(lost))
        return Finding("config", "problem", found, _AGAIN)
    found = Text(
        en="nbgrader grades through worker and judge",
        ko="nbgrader가 작업 프로세스와 채점 프로세스를 나누어 채점",
    )
    return Finding("config", "ok", found)


def _required(config: Any) -> Finding:
    """Whether this machine may grade this course."""
    required = isolation.required_by(config)
    found = Text(en="{name} or better is required", ko="{name} 이상 필요").format(
        name=required
    )
    try:
        isolation.require(required)
    except Refusal:
        reached = isolation.name_of(probe().level)
        text = Text(
            en="{name} is required, this machine reaches {reached}: nothing is graded",
            ko="필요한 수준은 {name}, 이 컴퓨터는 {reached}: 채점하지 않음",
        )
        fix = Text(
            en="Enable what the section on isolation names, or change "
            "c.JudgeExecute.require_isolation.",
            ko="격리 항목에서 안내하는 기능을 켜거나 "
            "c.JudgeExecute.require_isolation 값을 바꾸세요.",
        )
        text = text.format(name=required, reached=reached)
        return Finding("require_isolation", "problem", text, fix)
    if required == "none":
        found = Text(
            en="none is required: results may be NOT ISOLATED",
            ko="필요한 수준 없음(none): 격리되지 않은 결과가 나올 수 있음",
        )
        fix = command(f'c.JudgeExecute.require_isolation = "{isolation.ISOLATED}"')
        return Finding("require_isolation", "warning", found, fix)
    return Finding("require_isolation", "ok", found)


def _gradebook(room: Classroom, config: Any) -> Finding:
    """Whether the gradebook answers; never makes one."""
    from kerasdojo.nbgrader.database import unreachable

    db_url = config.CourseDirectory.get("db_url")
    db_url = db_url or f"sqlite:///{room.root / 'gradebook.db'}"
    path = Path(db_url.removeprefix("sqlite:///"))
    if db_url.startswith("sqlite:///") and not path.exists():
        found = Text(en="{path}: not made yet", ko="{path}: 아직 없음").format(
            path=path
        )
        fix = Text(
            en="`nbgrader generate_assignment` makes it.",
            ko="`nbgrader generate_assignment`를 실행하면 만들어집니다.",
        )
        return Finding("gradebook", "note", found, fix)
    try:
        text = unreachable(db_url)
    except (Refusal, ImportError) as error:
        text = error.text if isinstance(error, Refusal) else same(str(error))
    if text is not None:
        return Finding("gradebook", "problem", text, _address(db_url))
    kind = db_url.partition(":")[0].partition("+")[0]
    return Finding("gradebook", "ok", Text(en=f"{kind} answers", ko=f"{kind} 연결됨"))


def _address(db_url: str) -> Text:
    if db_url.startswith("sqlite"):
        return Text(
            en="Close programs that lock the file, check its owner, or restore a copy.",
            ko="파일을 잠근 프로그램을 닫고 소유자를 확인하거나 백업에서 복구하세요.",
        )
    return Text(
        en="Start the server, or correct c.CourseDirectory.db_url in "
        "nbgrader_config.py.",
        ko="서버를 켜거나 nbgrader_config.py의 c.CourseDirectory.db_url을 고치세요.",
    )
