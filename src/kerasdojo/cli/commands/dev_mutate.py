"""`kerasdojo dev mutate`: do the graders notice small wrong changes?"""

import argparse

from kerasdojo.cli.commands.dev_audit import as_json, chosen, graded
from kerasdojo.cli.session import Session
from kerasdojo.course.audit import Finding, mutant_cases
from kerasdojo.text import Language, Text

NAME = "mutate"
HELP = Text(
    en="change the solutions in small ways and list the changes no check notices",
    ko="풀이를 조금씩 바꾸어 어떤 검사도 알아채지 못하는 변경을 찾습니다",
)
EXAMPLES = ("kerasdojo dev mutate dense_forward", "kerasdojo dev mutate 5 --jobs 2")


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    what = Text(en="concepts or exercises, all by default", ko="단원 또는 연습 문제")
    jobs = Text(en="mutants graded at the same time", ko="동시에 채점할 수")
    parser.add_argument("what", nargs="*", help=what[language])
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help=jobs[language])


def run(session: Session) -> int:
    """Grade all mutants; survivors are worth a look, not always a fault."""
    course = session.course
    exercises = chosen(course, session.arguments.what)
    cases = [case for exercise in exercises for case in mutant_cases(course, exercise)]
    findings = graded(session, cases)
    session.emit([as_json(finding) for finding in findings])
    for exercise in exercises:
        own = [f for f in findings if f.case.exercise.name == exercise.name]
        survivors = [finding for finding in own if finding.fault]
        session.say(f"{exercise.name}: {len(own) - len(survivors)}/{len(own)} noticed")
        for finding in survivors:
            session.say("  {text}", text=_line(finding))
    return 0


def _line(finding: Finding) -> str:
    if finding.fault == "survived":
        return finding.case.file
    return f"{finding.fault}: {finding.message} {finding.case.file}"
