"""`kerasdojo regrade`: whether scores come out again, and if not, why."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kerasdojo.cli.session import Session
from kerasdojo.explain import STATUS, clean, points
from kerasdojo.text import Language, Text

if TYPE_CHECKING:
    from kerasdojo.receipts.receipt import Scored
    from kerasdojo.receipts.regrade import Regraded

NAME = "regrade"
HELP = Text(
    en="grade again and compare with the receipts; store nothing",
    ko="다시 채점해 영수증과 비교합니다. 아무것도 저장하지 않습니다",
)
EXAMPLES = (
    "kerasdojo regrade my-course 05_flatten_dense",
    "kerasdojo regrade my-course 5 --student s01",
)
_SAME = Text(
    en="{student}: {score} of {max} points, as on the receipt",
    ko="{student}: {max}점 만점에 {score}점, 영수증과 같음",
)
_OTHER = Text(
    en="{student}: {before} points on the receipt, {after} of {max} now",
    ko="{student}: 영수증에는 {before}점, 지금은 {max}점 만점에 {after}점",
)
_NO_RECEIPT = Text(
    en="{student}: no receipt; {after} of {max} points now",
    ko="{student}: 영수증 없음. 지금은 {max}점 만점에 {after}점",
)
_UNREADABLE = Text(
    en="{student}: the submission cannot be read",
    ko="{student}: 제출물을 읽을 수 없습니다",
)
_CHANGED = Text(en="  changed since: {parts}", ko="  그 뒤로 바뀐 것: {parts}")
_UNCHANGED = Text(
    en="  nothing that decides a score has changed: the answer itself varies",
    ko="  점수를 정하는 것은 아무것도 바뀌지 않았습니다. 답안의 결과가 매번 다릅니다",
)
_STORED = Text(
    en="Nothing was stored: the gradebook keeps its scores, those given by hand too.",
    ko="아무것도 저장하지 않았습니다. 성적부의 점수는 직접 매긴 것까지 그대로입니다.",
)
_PARTS = {
    "submission": Text(en="the submission", ko="제출물"),
    "graders": Text(en="the graders", ko="채점기"),
    "course": Text(en="texts, solutions or quiz keys", ko="글, 해답 또는 퀴즈 정답"),
    "seed": Text(en="the course secret", ko="과정의 비밀값"),
    "isolation": Text(en="isolation", ko="격리 수준"),
    "versions": Text(en="versions", ko="버전"),
}


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    texts = {
        "folder": Text(en="the course folder", ko="과정 폴더"),
        "assignment": Text(en="the concept", ko="단원"),
        "student": Text(en="only this student; may be repeated", ko="이 학생만"),
        "jobs": Text(
            en="submissions graded at the same time", ko="동시에 채점할 제출물 수"
        ),
    }
    words = {name: text[language] for name, text in texts.items()}
    add = parser.add_argument
    add("folder", type=Path, help=words["folder"])
    add("assignment", help=words["assignment"])
    add("--student", action="append", default=[], metavar="ID", help=words["student"])
    add("--jobs", type=int, default=1, metavar="N", help=words["jobs"])


def run(session: Session) -> int:
    """Grade, compare and tell; 0 means that every score came out again."""
    from kerasdojo.nbgrader.classroom import Classroom
    from kerasdojo.receipts.regrade import regrade

    arguments = session.arguments
    room = Classroom.at(arguments.folder)
    concept = room.course.resolve_concept(arguments.assignment)
    found = []
    for entry in regrade(room, concept, arguments.student, max(1, arguments.jobs)):
        found.append(entry)
        for line in _lines(session, entry):
            session.say("{line}", line=clean(line))
    session.emit([_as_json(entry) for entry in found])
    session.say(_STORED)
    return 0 if all(entry.reproduced for entry in found) else 1


def _lines(session: Session, entry: "Regraded") -> list[str]:
    student = {"student": entry.student_id}
    if entry.after is None:
        return [session.tell(_UNREADABLE, **student)]
    now = {"after": points(entry.after.score), "max": points(entry.after.max_score)}
    if entry.before is None:
        return [session.tell(_NO_RECEIPT, **student, **now)]
    before = points(entry.before.score)
    if entry.reproduced:
        lines = [session.tell(_SAME, **student, score=before, **now)]
    else:
        lines = [session.tell(_OTHER, **student, before=before, **now)]
    if entry.parts:
        parts = ", ".join(_part(session, entry, name) for name in entry.parts)
        lines.append(session.tell(_CHANGED, parts=parts))
    elif not entry.reproduced:
        lines.append(session.tell(_UNCHANGED))
    for change in entry.scores:
        old, new = (_shown(session, e) for e in (change.before, change.after))
        lines.append(f"  {change.name}: {old} → {new}")
    return lines


def _part(session: Session, entry: "Regraded", name: str) -> str:
    told = _PARTS[name][session.language]
    if name == "versions":
        pairs = (f"{n} {old} → {new}" for n, (old, new) in entry.versions.items())
        return f"{told} ({', '.join(pairs)})"
    if name == "isolation" and entry.before and entry.after:
        return f"{told} ({entry.before.isolation} → {entry.after.isolation})"
    return told


def _shown(session: Session, entry: "Scored | None") -> str:
    if entry is None:
        return "–"
    return f"{points(entry.score)} ({session.tell(STATUS[entry.status])})"


def _as_json(entry: "Regraded") -> dict[str, Any]:
    return {
        "student_id": entry.student_id,
        "reproduced": entry.reproduced,
        "before": entry.before and entry.before.score,
        "after": entry.after and entry.after.score,
        "changed": entry.parts,
        "versions": entry.versions,
        "checks": [asdict(change) for change in entry.scores],
    }
