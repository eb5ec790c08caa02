"""`kerasdojo dev determinism`: does every answer get the same verdict every time?"""

import argparse
import functools
import itertools

from kerasdojo.cli.commands.dev_audit import chosen
from kerasdojo.cli.session import Session
from kerasdojo.course.audit import cases_of
from kerasdojo.course.determinism import Proof, as_json, keep, prove, ways
from kerasdojo.text import Language, Text

NAME = "determinism"
HELP = Text(
    en="grade all kept answers several times, in other ways; report what differs",
    ko="보관된 답안을 여러 방식으로 거듭 채점해 달라지는 판정을 찾습니다",
)
EXAMPLES = (
    "kerasdojo dev determinism 05_flatten_dense",
    "kerasdojo dev determinism --runs 3 --keep",
    "kerasdojo dev determinism dense_forward --only pass_ --json",
)
SUMMARY = Text(
    en="{concept}: {answers} answers, {checks} checks, {runs} runs, "
    "{differences} differences",
    ko="{concept}: 답안 {answers}개, 검사 {checks}개, {runs}회 채점, "
    "차이 {differences}건",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    what = Text(en="concepts or exercises, all by default", ko="단원 또는 연습 문제")
    runs = Text(en="times each is graded, 3 by default", ko="채점 횟수, 기본값 3")
    only = Text(en="only answers whose file name holds this", ko="파일 이름 거르기")
    kept = Text(
        en="keep what was found in docs/records", ko="결과를 docs/records에 기록"
    )
    parser.add_argument("what", nargs="*", help=what[language])
    parser.add_argument("--runs", type=int, default=3, metavar="N", help=runs[language])
    parser.add_argument("--only", default="", metavar="TEXT", help=only[language])
    parser.add_argument("--keep", action="store_true", help=kept[language])


def run(session: Session) -> int:
    """Grade, compare, keep and report, concept by concept."""
    from kerasdojo import autograding

    course, arguments = session.course, session.arguments
    start = functools.partial(autograding.Pool, course)
    found: dict[str, Proof] = {}
    exercises = chosen(course, arguments.what)
    for concept, group in itertools.groupby(exercises, lambda entry: entry.concept):
        cases = [case for exercise in group for case in cases_of(course, exercise)]
        cases = [case for case in cases if arguments.only in case.file]
        found[concept] = prove(cases, ways(arguments.runs), start)
        if arguments.keep:
            keep(course, concept, found[concept])
        report(session, concept, found[concept])
    session.emit({name: as_json(course, name, proof) for name, proof in found.items()})
    return 1 if any(proof.differences for proof in found.values()) else 0


def report(session: Session, concept: str, proof: Proof) -> None:
    """Say what was found about a concept."""
    session.say(
        SUMMARY,
        concept=concept,
        answers=len(proof.cases),
        checks=proof.checks,
        runs=len(proof.runs),
        differences=len(proof.differences),
    )
    for entry in proof.differences:
        session.say(f"  {entry.answer}, {entry.run}, {entry.where}:")
        session.say(f"    {entry.first}\n    {entry.now}")
