"""`kerasdojo dev seeds`: how often does the reference fail by chance?"""

import argparse

from kerasdojo.cli.commands.dev_audit import chosen
from kerasdojo.cli.session import Session
from kerasdojo.course.seeds import Record, keep, record, works
from kerasdojo.text import Language, Text

NAME = "seeds"
HELP = Text(
    en="grade a solution for many seeds and keep how often it fails by chance",
    ko="풀이를 여러 시드로 채점해 우연히 실패하는 비율을 기록합니다",
)
EACH = 20
# Seconds: chance is asked about here, not how busy the machine is.
PATIENT = {"cell": 600.0, "call": 600.0, "check": 900.0, "submission": 3600.0}
EXAMPLES = (
    "kerasdojo dev seeds train_digits",
    "kerasdojo dev seeds train_digits --seeds 400 --jobs 2",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    what = Text(en="concepts or exercises", ko="단원 또는 연습 문제")
    seeds = Text(en="how many, 200 by default", ko="시드의 수, 기본값 200")
    jobs = Text(en="gradings at the same time", ko="동시에 채점할 수")
    parser.add_argument("what", nargs="+", help=what[language])
    parser.add_argument(
        "--seeds", type=int, default=200, metavar="N", help=seeds[language]
    )
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help=jobs[language])


def run(session: Session) -> int:
    """Grade, keep the records and report."""
    from kerasdojo.autograding import Pool

    course, arguments = session.course, session.arguments
    found: dict[str, Record] = {}
    with Pool(course, jobs=arguments.jobs, limits=PATIENT) as pool:
        for exercise in chosen(course, arguments.what):
            results = []
            for result in pool.imap(works(course, exercise, arguments.seeds)):
                results.append(result)
                # A long run that is stopped keeps what it has seen.
                if len(results) % EACH == 0 or len(results) == arguments.seeds:
                    found[exercise.name] = record(course, exercise, results)
                    keep(course, exercise, found[exercise.name])
            session.say(f"{exercise.name}: {words(found[exercise.name])}")
    session.emit({name: entry.bound for name, entry in found.items()})
    return 1 if any(entry.failures for entry in found.values()) else 0


def words(entry: Record) -> str:
    """Return a record in words."""
    return (
        f"{len(entry.failures)} of {entry.seeds} failed; "
        f"at most {entry.bound:.2%} do (95 % confidence)"
    )
