"""Tables for authors."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as Line

from kerasdojo.course.audit import Fault, Finding
from kerasdojo.course.model import Course, Exercise
from kerasdojo.course.seeds import all_records
from kerasdojo.course.survivors import mutants_of, survivors_of

_HEADERS: dict[Fault, str] = {
    "false_reject": "reject",
    "false_accept": "accept",
    "earlier_failure": "early",
    "not_recognised": "stub",
    "hint_passes": "hint",
    "over_budget": "budget",
    "engine_error": "error",
}
_LEGEND = (
    "reject, accept: false verdicts; early: an earlier check failed; stub: not seen as "
    "untouched; hint: a hint that passes; budget: a solution that costs more than "
    "declared; named: wrong answers with their own diagnosis; ref: processor seconds "
    "of the solution"
)


def audit_table(findings: Iterable[Finding]) -> RenderableType:
    """Return one line for each exercise and one for all."""
    findings = list(findings)
    table = Table(box=None, show_footer=True, pad_edge=False, caption=_LEGEND)
    table.caption_justify = "left"
    table.add_column("exercise", "total", overflow="fold")
    rows: dict[str, list[Finding]] = {}
    for finding in findings:
        rows.setdefault(finding.case.exercise.name, []).append(finding)
    headers = ["right", "wrong", *_HEADERS.values(), "named", "secs", "ref"]
    for header, footer in zip(headers, _cells(findings), strict=True):
        table.add_column(header, footer, justify="right", no_wrap=True)
    for name, group in rows.items():
        table.add_row(name, *_cells(group))
    return table


def proofs_table(course: Course, exercises: Iterable[Exercise]) -> RenderableType:
    """Return what is kept beside the corpus: mutants that survive, runs over seeds."""
    wanted = list(exercises)
    names = {(exercise.concept, exercise.name) for exercise in wanted}
    counts = [
        (exercise.name, len(mutants_of(course, exercise)), survivors(course, exercise))
        for exercise in wanted
    ]
    total = sum(count for _, count, _ in counts)
    kept = sum(count for _, _, count in counts)
    listed = ", ".join(f"{name} {count}" for name, _, count in counts if count)
    reasons = f", each with its reason ({listed})" if kept else ""
    lines = [f"mutants: {total}; {kept} survive{reasons}"]
    for exercise, entry, fresh in all_records(course):
        if (exercise.concept, exercise.name) in names:
            stale = "" if fresh else "; of an older solution or grader"
            lines.append(
                f"seeds: {exercise.name} failed for {len(entry.failures)} of "
                f"{entry.seeds}, so for at most {entry.bound:.2%} (95 %){stale}"
            )
    return Group(*(Line(line) for line in lines))


def survivors(course: Course, exercise: Exercise) -> int:
    """Return how many mutants of an exercise are listed as equivalent."""
    entries = survivors_of(course, course.concept(exercise.concept))
    return sum(entry.exercise == exercise.name for entry in entries)


def disagreements(findings: Iterable[Finding]) -> RenderableType:
    """Return every answer that did not get the verdict of its name."""
    lines = [line for finding in findings if finding.fault for line in _lines(finding)]
    return Group(*lines)


def _cells(findings: list[Finding]) -> list[Line]:
    kinds = [finding.case.kind for finding in findings]
    wrong = [finding for finding in findings if finding.case.kind == "fail"]
    diagnosed = sum(finding.fault is None for finding in wrong)
    share = f"{diagnosed}/{len(wrong)}"
    return [
        Line(str(kinds.count("pass") + kinds.count("solution"))),
        Line(str(len(wrong))),
        *(_count(findings, fault) for fault in _HEADERS),
        Line(share, style="" if diagnosed == len(wrong) else "bold red"),
        Line(f"{sum(finding.seconds for finding in findings):.1f}"),
        Line(f"{_reference(findings):.2f}"),
    ]


def _reference(findings: list[Finding]) -> float:
    """Return the processor seconds of the solutions."""
    return sum(f.cpu_seconds for f in findings if f.case.kind == "solution")


def _count(findings: list[Finding], fault: Fault) -> Line:
    count = sum(finding.fault == fault for finding in findings)
    return Line(str(count) if count else "·", style="bold red" if count else "dim")


def _lines(finding: Finding) -> list[Line]:
    fault = (finding.fault or "").replace("_", " ")
    head = Line.assemble((fault, "bold red"), "  ", finding.case.file)
    case = finding.case
    if case.check:
        head.append(f"\n  must fail {case.check} with {case.misconception}")
    if finding.check:
        head.append(f"\n  {finding.check}: {finding.status}")
    if finding.message:
        head.append(f"\n  {finding.message[:500]}", style="dim")
    return [head]
