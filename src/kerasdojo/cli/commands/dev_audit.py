"""`kerasdojo dev audit`: grade every kept answer and compare with its name."""

import argparse
from collections.abc import Iterable, Iterator

from kerasdojo.cli.session import Session
from kerasdojo.course.audit import Case, Finding, audit, cases_of, hint_cases
from kerasdojo.course.model import Course, Exercise
from kerasdojo.text import Language, Text

NAME = "audit"
HELP = Text(
    en="grade stubs, solutions and all kept answers; report false verdicts",
    ko="문제 파일, 풀이, 보관된 답안을 모두 채점해 잘못된 판정을 찾습니다",
)
EXAMPLES = (
    "kerasdojo dev audit",
    "kerasdojo dev audit 05_flatten_dense",
    "kerasdojo dev audit dense_forward --jobs 2",
    "kerasdojo dev audit 5 --no-hints",
    "kerasdojo dev audit --only pass_ --secret autumn",
    "kerasdojo dev audit --json > audit.json",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    what = Text(en="concepts or exercises, all by default", ko="단원 또는 연습 문제")
    jobs = Text(en="answers graded at the same time", ko="동시에 채점할 답안 수")
    hints = Text(en="try code copied from hints, too", ko="힌트의 코드도 채점")
    only = Text(en="only answers whose file name holds this", ko="파일 이름 거르기")
    secret = Text(
        en="draw the inputs from this, as for a class of one's own",
        ko="실제 수업처럼 이 비밀값으로 입력을 추첨",
    )
    parser.add_argument("what", nargs="*", help=what[language])
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help=jobs[language])
    either = argparse.BooleanOptionalAction
    parser.add_argument("--hints", action=either, default=True, help=hints[language])
    parser.add_argument("--only", default="", metavar="TEXT", help=only[language])
    parser.add_argument("--secret", default="", metavar="TEXT", help=secret[language])


def run(session: Session) -> int:
    """Grade and report."""
    from kerasdojo.cli.tables import audit_table, disagreements, proofs_table

    course, arguments = session.course, session.arguments
    cases: list[Case] = []
    exercises = chosen(course, arguments.what)
    for exercise in exercises:
        cases += cases_of(course, exercise)
        cases += hint_cases(course, exercise) if arguments.hints else ()
    cases = [case for case in cases if arguments.only in case.file]
    findings = graded(session, cases, arguments.secret)
    session.emit([as_json(finding) for finding in findings])
    session.show(audit_table(findings))
    session.show(proofs_table(course, exercises))
    session.show(disagreements(findings))
    return 1 if any(finding.fault for finding in findings) else 0


def graded(session: Session, cases: list[Case], secret: str = "") -> list[Finding]:
    """Grade cases, with a progress bar on a terminal; return findings in order."""
    from kerasdojo.autograding import Pool

    jobs = session.arguments.jobs
    with Pool(session.course, jobs=jobs, secret=secret.encode()) as pool:
        findings = list(_with_progress(session, audit(cases, pool), len(cases)))
    return sorted(findings, key=lambda finding: cases.index(finding.case))


def chosen(course: Course, words: Iterable[str]) -> list[Exercise]:
    """Return the exercises that the words name: concepts, exercises or both.

    Raises:
        CourseError: A word names nothing.
    """
    found: list[Exercise] = []
    for word in words:
        if word in course.concept_ids or word.isdecimal():
            found += course.concept(word).exercises
        else:
            found.append(course.exercise(word))
    return found or list(course.exercises)


def as_json(finding: Finding) -> dict[str, object]:
    """Return one finding as JSON."""
    case = finding.case
    return {
        "concept": case.exercise.concept,
        "exercise": case.exercise.name,
        "kind": case.kind,
        "file": case.file,
        "fault": finding.fault,
        "check": finding.check,
        "status": finding.status,
        "message": finding.message,
        "seconds": round(finding.seconds, 3),
        "cpu_seconds": round(finding.cpu_seconds, 3),
        "memory_mib": round(finding.memory_mib, 1),
    }


def _with_progress(
    session: Session, findings: Iterator[Finding], total: int
) -> Iterator[Finding]:
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    quiet = session.as_json or not console.is_terminal
    yield from track(
        findings, "grading", total, console=console, transient=True, disable=quiet
    )
