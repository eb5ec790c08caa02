"""Audit of the graders: do kept answers get the verdict their names promise?"""

import ast
import functools
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from kerasdojo.course.corpus import Answer, answers_of
from kerasdojo.course.derive import stub_of
from kerasdojo.course.model import Course, Exercise
from kerasdojo.course.survivors import mutants_of, survivors_of
from kerasdojo.course.sync import require_solutions
from kerasdojo.result import CheckResult, ExerciseResult, Result
from kerasdojo.submission import Cell, Submission

Fault = Literal[
    "false_reject",
    "false_accept",
    "wrong_diagnosis",
    "earlier_failure",
    "not_recognised",
    "hint_passes",
    "survived",
    "noticed",
    "over_budget",
    "engine_error",
]
Kind = Literal["stub", "solution", "pass", "fail", "hint", "mutant", "equivalent"]

_FRAGMENT = re.compile(r"```python\n(.*?)```|`([^`\n]+)`", re.DOTALL)
_TODO = re.compile(r"^(?P<indent> *)raise NotImplementedError$", re.MULTILINE)


class Grading(Protocol):
    """The part of the engine's pool that an audit needs."""

    def imap(self, submissions: dict[str, Submission]) -> Iterable[tuple[str, Result]]:
        """Yield results as they are ready."""


@dataclass(frozen=True)
class Case:
    """One answer to be graded.

    Args:
        exercise: The exercise it answers.
        kind: What must happen to it.
        file: How reports call it.
        source: Its code.
        check: The first check a wrong answer must fail.
        misconception: The diagnosis a wrong answer must get.
    """

    exercise: Exercise
    kind: Kind
    file: str
    source: str
    check: str | None = None
    misconception: str | None = None

    @property
    def submission(self) -> Submission:
        """The answer as a student would hand it in."""
        name = self.exercise.name
        cell = Cell(self.source, f"{name}.py", name)
        return Submission(self.exercise.concept, (cell,), exercises=(name,))


@dataclass(frozen=True)
class Finding:
    """What grading did to one case.

    Args:
        case: The case.
        fault: How that differs from what must happen; None if it does not.
        check: The check that shows it.
        status: Status of that check.
        message: What the student would read.
        seconds: Time the grading took.
        cpu_seconds: Processor time of it.
        memory_mib: The most memory that a worker took beyond its start.
    """

    case: Case
    fault: Fault | None = None
    check: str = ""
    status: str = ""
    message: str = ""
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    memory_mib: float = 0.0


def cases_of(course: Course, exercise: Exercise) -> Iterator[Case]:
    """Yield stub, solution and every kept answer of an exercise."""
    path = require_solutions(course) / exercise.concept / f"{exercise.name}.py"
    place = _place(course, path)
    if path.exists():
        solution = path.read_text(encoding="utf-8")
        yield Case(exercise, "stub", f"stub of {place}", stub_of(solution, place))
        yield Case(exercise, "solution", place, solution)
    for answer in answers_of(course, exercise):
        if answer.verdict is not None:
            yield _case(course, answer, answer.verdict)


def hint_cases(course: Course, exercise: Exercise) -> Iterator[Case]:
    """Yield answers made of nothing but code in the hints; none of them may pass."""
    stub = course.stub(exercise) or ""
    for number, hint in enumerate(exercise.hints, 1):
        for index, source in enumerate(answers_from_hint(hint.en, stub), 1):
            place = f"{exercise.concept}/{exercise.name}"
            if _defined(source) >= set(exercise.defines):
                file = f"hint {number} of {place}, answer {index}"
                yield Case(exercise, "hint", file, source)


def _defined(source: str) -> set[str]:
    """Return the names that an answer defines: without the task's it cannot pass."""
    found: set[str] = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        for inner in ast.walk(node):
            if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
                found.add(inner.id)
            elif isinstance(inner, ast.alias):
                found.add(inner.asname or inner.name)
    return found


def mutant_cases(course: Course, exercise: Exercise) -> Iterator[Case]:
    """Yield small wrong changes of the solution; none but the kept ones may pass."""
    place = f"solutions/{exercise.concept}/{exercise.name}.py"
    kept = {
        survivor.change
        for survivor in survivors_of(course, course.concept(exercise.concept))
        if survivor.exercise == exercise.name
    }
    for mutant in mutants_of(course, exercise):
        file = f"{place}:{mutant.line}  {mutant.change}"
        kind: Kind = "equivalent" if mutant.change in kept else "mutant"
        yield Case(exercise, kind, file, mutant.source)


def answers_from_hint(hint: str, stub: str) -> list[str]:
    """Return what a student could hand in by copying the code of a hint.

    Each fragment is tried on its own, in place of the TODO, and as what is returned.

    Args:
        hint: A hint in Markdown.
        stub: What the student starts from.
    """
    found: dict[str, str] = {}
    for fence, inline in _FRAGMENT.findall(hint):
        code = textwrap.dedent(fence or inline).strip()
        for answer in (
            code,
            _in_place_of_todo(stub, code),
            _in_place_of_todo(stub, f"return {code}"),
        ):
            try:
                found.setdefault(ast.dump(ast.parse(answer)), answer)
            except (SyntaxError, ValueError):
                continue
    return list(found.values())


def _in_place_of_todo(stub: str, code: str) -> str:
    return _TODO.sub(
        lambda match: textwrap.indent(code, match["indent"]), stub, count=1
    )


def audit(cases: Iterable[Case], pool: Grading) -> Iterator[Finding]:
    """Grade the cases and yield what was found, as soon as it is known."""
    by_key = {str(number): case for number, case in enumerate(cases)}
    submissions = {key: case.submission for key, case in by_key.items()}
    for key, result in pool.imap(submissions):
        yield judge(by_key[key], result)


def judge(case: Case, result: Result) -> Finding:
    """Compare what grading said with what it must say."""
    found = functools.partial(
        Finding,
        case,
        seconds=result.seconds,
        cpu_seconds=result.cpu_seconds,
        memory_mib=result.memory_mib,
    )
    try:
        graded = result.exercise(case.exercise.name)
    except KeyError:
        note = result.note.en if result.note else "the exercise is not in the result"
        return found("engine_error", message=note)
    fault, check = _fault(case, graded)
    if check is not None:
        return found(fault, check.check, check.status, message_of(check))
    over = _over_budget(case, result)
    return found("over_budget", message=over) if over else found(fault)


def _over_budget(case: Case, result: Result) -> str:
    """Return how a solution costs more than its exercise declares, "" if it does not.

    Processor time counts, so that a busy machine does not change the verdict.
    """
    declared = case.exercise
    costs = (
        ("seconds", result.cpu_seconds, declared.seconds),
        ("memory", result.memory_mib, declared.memory),
    )
    over = [
        f"{name} = {used:.1f}, declared {limit:g}"
        for name, used, limit in costs
        if used > limit
    ]
    return "; ".join(over) if case.kind == "solution" else ""


def message_of(check: CheckResult) -> str:
    """Return what the student reads about one check, in one line."""
    parts = [check.found, check.expected, check.advice]
    text = " ".join(part.en for part in parts if part)
    diagnosis = f"[{check.misconception}] " if check.misconception else ""
    return diagnosis + " ".join(text.split())


def _fault(
    case: Case, graded: ExerciseResult
) -> tuple[Fault | None, CheckResult | None]:
    checks = graded.checks
    if broken := _first(checks, "error"):
        return "engine_error", broken
    if case.kind in ("pass", "solution"):
        rejected = _first(checks, "failed", "skipped", "not_attempted")
        return ("false_reject", rejected) if rejected else (None, None)
    if case.kind == "stub":
        return _fault_of_stub(checks)
    if case.kind in ("hint", "mutant", "equivalent"):
        passed = all(check.status == "passed" for check in checks)
        if case.kind == "equivalent":
            return (None, None) if passed else ("noticed", checks[0])
        fault: Fault = "hint_passes" if case.kind == "hint" else "survived"
        return (fault, checks[0]) if passed and checks else (None, None)
    return _fault_of_wrong(case, checks)


def _fault_of_stub(
    checks: tuple[CheckResult, ...],
) -> tuple[Fault | None, CheckResult | None]:
    if accepted := _first(checks, "passed"):
        return "false_accept", accepted
    if attempted := _first(checks, "failed", "skipped"):
        return "not_recognised", attempted
    return None, None


def _fault_of_wrong(
    case: Case, checks: tuple[CheckResult, ...]
) -> tuple[Fault | None, CheckResult | None]:
    first = _first(checks, "failed", "not_attempted", "skipped")
    if first is None:
        return "false_accept", checks[-1] if checks else None
    if first.check != case.check:
        named = next((c for c in checks if c.check == case.check), None)
        passed = named is not None and named.status == "passed"
        return ("false_accept", named) if passed else ("earlier_failure", first)
    if first.misconception != case.misconception:
        return "wrong_diagnosis", first
    return None, None


def _first(checks: tuple[CheckResult, ...], *statuses: str) -> CheckResult | None:
    return next((check for check in checks if check.status in statuses), None)


def _case(course: Course, answer: Answer, verdict: Literal["pass", "fail"]) -> Case:
    return Case(
        answer.exercise,
        verdict,
        _place(course, answer.path),
        answer.path.read_text(encoding="utf-8"),
        answer.check,
        answer.misconception,
    )


def _place(course: Course, path: Path) -> str:
    return path.relative_to(course.root).as_posix()
