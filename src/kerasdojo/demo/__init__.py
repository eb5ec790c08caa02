"""`kerasdojo demo`: a class of forty, graded end to end by nbgrader itself."""

from __future__ import annotations

import contextlib
import json
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from kerasdojo import report
from kerasdojo.course import Concept, Course, CourseError, locate
from kerasdojo.demo import show
from kerasdojo.demo.commands import CommandFailed, Nbgrader
from kerasdojo.demo.corpus import read_answers
from kerasdojo.demo.outcome import Outcome, outcomes
from kerasdojo.demo.roster import Student, Work, roster
from kerasdojo.demo.words import WORDS
from kerasdojo.nbgrader.build import build
from kerasdojo.report.gradebook import gradebook_url, read_scores
from kerasdojo.text import Language

CONCEPTS = ("01_eager_ops", "02_variables", "05_flatten_dense", "07_compile")
_MARK = "made-by-kerasdojo-demo"


def run(
    course_dir: Path | None = None,
    language: Language = "en",
    concepts: Sequence[str] = (),
    *,
    course: Course | None = None,
    students: Sequence[Student] | None = None,
    console: Console | None = None,
) -> int:
    """Build a course, hand in the work of a class, grade it and compare the scores.

    Args:
        course_dir: Folder to work in; one of an earlier demo is made anew. By default
            `build/demo` in the checkout.
        language: Language of notebooks, feedback and of what is printed.
        concepts: Concepts to take; those of the first lessons by default.
        course: The course; found by `locate()` by default.
        students: The class; the forty of `roster()` by default.
        console: Where to print.

    Returns:
        0 if every score is the expected one, else 1.

    Raises:
        CourseError: The course has no solutions, or the folder belongs to somebody.
    """
    course = course or locate()
    if course.solutions_dir is None or course.submissions_dir is None:
        raise CourseError("the demo needs solutions and tests/submissions: a checkout")
    root = _prepare(course_dir or course.root / "build" / "demo")
    names = [course.resolve_concept(name) for name in concepts] or _default(course)
    demo = _Demo(
        course=course,
        root=root,
        language=language,
        concepts=tuple(course.concept(name) for name in names),
        students=tuple(students or roster()),
        console=console or Console(),
    )
    try:
        return demo.run()
    except CommandFailed as error:
        demo.console.print(WORDS[language]["failed"], style="bold red")
        demo.console.print(str(error), markup=False, highlight=False)
        return 1


@dataclass
class _Demo:
    course: Course
    root: Path
    language: Language
    concepts: tuple[Concept, ...]
    students: tuple[Student, ...]
    console: Console
    seconds: dict[str, float] = field(default_factory=dict)

    def run(self) -> int:
        words = WORDS[self.language]
        nbgrader = Nbgrader(self.root, self.root / "nbgrader.log")
        ids = [concept.id for concept in self.concepts]
        with show.progress(self.console) as bars:
            with self._step(bars, words["build"], 1):
                build(self.course, self.root, self.language, ids)
            with self._step(bars, "generate_assignment", len(ids)) as tick:
                nbgrader.run("generate_assignment", "*", tick=tick)
            with self._step(bars, words["submit"], 1):
                work = self._hand_in()
            with self._step(bars, "autograde", len(work)) as tick:
                nbgrader.run("autograde", "*", tick=tick)
            with self._step(bars, "generate_feedback", len(work)) as tick:
                nbgrader.run_each("generate_feedback", ids, tick)
            with self._step(bars, words["report_step"], 1):
                report.build(self.root, language=self.language, beside=["json"])
                found = self._compare(work)
        self._show(found)
        return 0 if all(outcome.right for outcome in found) else 1

    def _hand_in(self) -> dict[tuple[str, str], Work]:
        work = {}
        for index, concept in enumerate(self.concepts):
            corpus = {
                exercise.name: read_answers(self.course, exercise)
                for exercise in concept.exercises
            }
            place = Path(concept.id) / f"{concept.id}.ipynb"
            released = json.loads((self.root / "release" / place).read_text("utf-8"))
            for student in self.students:
                made = student.make(concept, corpus, index)
                path = self.root / "submitted" / student.id / place
                path.parent.mkdir(parents=True)
                path.write_text(made.file(released), encoding="utf-8")
                work[student.id, concept.id] = made
        return work

    def _compare(self, work: dict[tuple[str, str], Work]) -> list[Outcome]:
        scores = read_scores(gradebook_url(self.root))
        results = self.root / "results"
        return outcomes(work, self.students, self.concepts, scores, results)

    def _show(self, found: list[Outcome]) -> None:
        for concept in self.concepts:
            own = [o for o in found if o.exercise.concept == concept.id]
            self.console.print(show.table(concept, own, self.language))
        for line in show.summary(found, self.seconds, self.root, self.language):
            self.console.print(line, markup=False, highlight=False, soft_wrap=True)

    @contextlib.contextmanager
    def _step(self, bars: Progress, name: str, total: int) -> Iterator[show.Tick]:
        start = time.perf_counter()
        bar = bars.add_task(name, total=total)
        yield lambda: bars.advance(bar)
        self.seconds[name] = time.perf_counter() - start
        bars.update(bar, completed=total)
        if not self.console.is_terminal:
            self.console.print(f"{name}: {self.seconds[name]:.1f} s", highlight=False)


def _default(course: Course) -> list[str]:
    known = [name for name in CONCEPTS if name in course.concept_ids]
    return known or list(course.concept_ids)


def _prepare(root: Path) -> Path:
    """Return an empty folder; remove only what an earlier demo made."""
    root = root.resolve()
    if root.exists() and any(root.iterdir()):
        if not (root / _MARK).exists():
            raise CourseError(f"{root} is not empty; give the demo a folder of its own")
        shutil.rmtree(root)
    root.mkdir(parents=True, exist_ok=True)
    (root / _MARK).touch()
    return root
