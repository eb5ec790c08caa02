"""`kerasdojo autograde`: a class at once, stored by nbgrader."""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kerasdojo import isolation
from kerasdojo.cli.logfile import add_option
from kerasdojo.cli.progress import with_progress
from kerasdojo.cli.session import Session
from kerasdojo.text import Language, Text

if TYPE_CHECKING:
    from kerasdojo.nbgrader.bulk import Bulk, Graded

NAME = "autograde"
HELP = Text(
    en="grade an assignment of the whole class, in parallel",
    ko="학급 전체의 과제를 병렬로 채점합니다",
)
EXAMPLES = (
    "kerasdojo autograde 05_flatten_dense",
    "kerasdojo autograde 05_flatten_dense --jobs 4 --course my-course",
    "kerasdojo autograde 05_flatten_dense --student s01 --force",
)
DONE = Text(
    en="{graded} graded, {known} unchanged since they were graded, {failed} failed",
    ko="채점 {graded}건, 변경 없음 {known}건, 실패 {failed}건",
)

NOT_ISOLATED = Text(
    en="NOT ISOLATED: {count} of these marks could have been changed by the code that "
    "was graded. Do not let them count; see `kerasdojo doctor`.",
    ko="NOT ISOLATED(격리되지 않음): 이 가운데 {count}건은 채점받은 코드가 점수를 "
    "바꿀 수 있었습니다. 성적에 반영하지 말고 `kerasdojo doctor`를 확인하세요.",
)

BROKEN = Text(
    en="could not be graded, which is not the students' fault: {students}. Their "
    "feedback says so; run the command again, it grades only these.",
    ko="학생의 잘못이 아니라 채점기의 오류로 채점하지 못한 제출물: {students}. "
    "피드백에도 그렇게 표시됩니다. 명령을 다시 실행하면 이 제출물만 채점합니다.",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    assignment = Text(en="the concept", ko="단원")
    jobs = Text(
        en="submissions graded at the same time, one for each core by default",
        ko="동시에 채점할 제출물 수, 기본값은 코어 수",
    )
    student = Text(en="only this student; may be repeated", ko="이 학생만, 반복 가능")
    force = Text(en="grade again what is known", ko="이미 채점한 것도 다시 채점")
    required = Text(
        en="isolation of student code below which nothing is graded; `none` grades "
        "without protection and says so on every result",
        ko="학생 코드의 최소 격리 수준, 이에 못 미치면 채점하지 않음. `none`은 보호 "
        "없이 채점하고 모든 결과에 이를 표시",
    )
    dask = Text(
        en="grade on the workers of this Dask scheduler, as in tcp://host:8786; "
        "`local` for a cluster on this machine",
        ko="이 Dask 스케줄러의 작업자에서 채점, 예: tcp://host:8786. `local`은 이 "
        "컴퓨터에 만드는 클러스터",
    )
    course = Text(en="the course folder, the current one by default", ko="과정 폴더")
    parser.add_argument("assignment", help=assignment[language])
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help=jobs[language])
    parser.add_argument(
        "--student", action="append", default=[], metavar="ID", help=student[language]
    )
    parser.add_argument("--force", action="store_true", help=force[language])
    parser.add_argument(
        "--require-isolation", choices=isolation.LEVELS, help=required[language]
    )
    parser.add_argument("--dask", metavar="ADDRESS", help=dask[language])
    parser.add_argument(
        "--course", type=Path, default=Path(), metavar="FOLDER", help=course[language]
    )
    add_option(parser, language)


def run(session: Session) -> int:
    """Grade, show how it goes, and tell what came out."""
    from kerasdojo.nbgrader.bulk import Bulk
    from kerasdojo.nbgrader.classroom import Classroom

    arguments = session.arguments
    room = Classroom.above(arguments.course)
    assignment = room.course.resolve_concept(arguments.assignment)
    bulk = Bulk(
        room,
        assignment,
        arguments.student,
        arguments.jobs,
        force=arguments.force,
        required=arguments.require_isolation,
        dask=arguments.dask,
    )
    graded = sorted(_each(session, bulk), key=lambda entry: entry.student_id)
    counts = Counter(entry.state for entry in graded)
    counts["graded"] += counts["unreadable"]
    session.emit([_as_json(entry) for entry in graded])
    session.say(DONE, **{name: counts[name] for name in ("graded", "known", "failed")})
    if count := sum(_is_not_isolated(entry) for entry in graded):
        session.complain(session.tell(NOT_ISOLATED, count=count))
    for entry in graded:
        for text in _news(entry, session.language):
            session.say("  {student}: {text}", student=entry.student_id, text=text)
        if entry.state == "failed":
            session.complain(f"{entry.student_id}: {entry.message.strip()}")
    broken = [entry.student_id for entry in graded if _is_broken(entry)]
    if broken:
        session.complain(session.tell(BROKEN, students=", ".join(broken)))
    return 1 if counts["failed"] or broken else 0


def _is_broken(entry: "Graded") -> bool:
    return entry.result is not None and "broken" in entry.result.versions


def _each(session: Session, bulk: "Bulk") -> Iterator["Graded"]:
    """Grade, and write down what became of each submission."""
    for entry in with_progress(session, bulk):
        repairs = [repair.kind for repair in entry.repairs]
        names = (entry.student_id, bulk.assignment, entry.result)
        session.log.graded(*names, state=entry.state, repairs=repairs)
        if entry.state == "failed":
            session.log.failed(entry.message, student=entry.student_id)
        yield entry


def _news(entry: "Graded", lang: Language) -> list[str]:
    """Return what befell a submission that was graded now."""
    from kerasdojo.explain import clean
    from kerasdojo.nbgrader.repairs import sentences

    if entry.state in ("known", "failed"):
        return []
    notes = [clean(entry.message)] if entry.message else []
    return [*notes, *sentences(entry.repairs, lang)]


def _is_not_isolated(entry: "Graded") -> bool:
    return entry.result is not None and (
        entry.result.isolation == isolation.NOT_ISOLATED
    )


def _as_json(entry: "Graded") -> dict[str, Any]:
    result = entry.result
    return {
        "student_id": entry.student_id,
        "state": entry.state,
        "score": result and result.score,
        "max_score": result and result.max_score,
        "isolation": result and result.isolation,
        "seconds": result and result.seconds,
        "message": entry.message,
        "repairs": [repair.to_dict() for repair in entry.repairs],
    }
