"""Tables for authors."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as Line

from kerasdojo.course.audit import FAULTS, Fault, Finding

_HEADERS: dict[Fault, str] = {
    "false_reject": "false\nreject",
    "false_accept": "false\naccept",
    "wrong_diagnosis": "wrong\ndiagnosis",
    "earlier_failure": "earlier\nfailure",
    "not_recognised": "stub not\nrecognised",
    "engine_error": "engine\nerror",
}


def audit_table(findings: Iterable[Finding]) -> RenderableType:
    """Return one line for each exercise and one for all."""
    findings = list(findings)
    table = Table(box=None, show_footer=True, pad_edge=False)
    table.add_column("exercise", "total")
    rows: dict[str, list[Finding]] = {}
    for finding in findings:
        exercise = finding.case.exercise
        rows.setdefault(f"{exercise.concept}/{exercise.name}", []).append(finding)
    for header, footer in zip(_headers(), _cells(findings), strict=True):
        table.add_column(header, footer, justify="right")
    for name, group in rows.items():
        table.add_row(name, *_cells(group))
    return table


def disagreements(findings: Iterable[Finding]) -> RenderableType:
    """Return every answer that did not get the verdict of its name."""
    lines = [line for finding in findings if finding.fault for line in _lines(finding)]
    return Group(*lines)


def _headers() -> list[str]:
    return ["right", "wrong", *_HEADERS.values(), "diagnosed", "seconds", "reference"]


def _cells(findings: list[Finding]) -> list[Line]:
    kinds = [finding.case.kind for finding in findings]
    wrong = [finding for finding in findings if finding.case.kind == "fail"]
    diagnosed = sum(finding.fault is None for finding in wrong)
    share = f"{diagnosed}/{len(wrong)}"
    reference = [f.seconds for f in findings if f.case.kind == "solution"]
    return [
        Line(str(kinds.count("pass") + kinds.count("solution"))),
        Line(str(len(wrong))),
        *(_count(findings, fault) for fault in FAULTS),
        Line(share, style="" if diagnosed == len(wrong) else "bold red"),
        Line(f"{sum(finding.seconds for finding in findings):.1f}"),
        Line(f"{sum(reference):.2f}"),
    ]


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
