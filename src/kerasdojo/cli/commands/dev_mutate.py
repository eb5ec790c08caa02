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
    """Grade all mutants; those that survive are killed or listed with a reason."""
    course = session.course
    exercises = chosen(course, session.arguments.what)
    cases = [case for exercise in exercises for case in mutant_cases(course, exercise)]
    findings = graded(session, cases)
    session.emit([as_json(finding) for finding in findings])
    for exercise in exercises:
        own = [f for f in findings if f.case.exercise.name == exercise.name]
        faults = [finding for finding in own if finding.fault]
        same = sum(f.case.kind == "equivalent" for f in own)
        noticed = len(own) - same - sum(f.case.kind == "mutant" for f in faults)
        session.say(f"{exercise.name}: {noticed}/{len(own)} noticed, {same} listed")
        for finding in faults:
            session.say("  {text}", text=_line(finding))
    return 1 if any(finding.fault for finding in findings) else 0


def _line(finding: Finding) -> str:
    if finding.fault == "survived":
        return finding.case.file
    if finding.fault == "noticed":
        return f"listed in survivors.toml, but noticed: {finding.case.file}"
    return f"{finding.fault}: {finding.message} {finding.case.file}"
