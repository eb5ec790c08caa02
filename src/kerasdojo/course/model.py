"""The course as plain data: concepts, exercises, checks, known mistakes."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kerasdojo.course.errors import unknown_concept, unknown_exercise
from kerasdojo.text import Language, Text

PACKED = "_course"


@dataclass(frozen=True)
class Check:
    """One property of an answer, worth points.

    Args:
        name: What it proves; `values` is `test_values` in the grader.
        title: The sentence the student reads.
        points: Points to be had.
        hidden: Whether students do not receive its source.
        needs: Checks of the same exercise that must have passed before.
    """

    name: str
    title: Text
    points: int
    hidden: bool = False
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class ErrorPattern:
    """A known error text of the student's code and what it means.

    Args:
        pattern: Regular expression searched in `TypeError: message`.
        misconception: Id of what it means.
    """

    pattern: str
    misconception: str


@dataclass(frozen=True)
class Exercise:
    """One thing to write.

    Args:
        name: Unique in the course; also the stem of its file.
        concept: Id of its concept.
        title: A few words.
        task: What to write, in Markdown.
        defines: Top-level names the student writes.
        hints: Where to look, which call, a worked neighbour.
        checks: In the order in which they run.
        seconds: Declared cost of grading the reference.
        memory: Declared memory of that, in MiB.
        beyond: Whether it goes beyond tutorials.
    """

    name: str
    concept: str
    title: Text
    task: Text
    defines: tuple[str, ...]
    hints: tuple[Text, ...]
    checks: tuple[Check, ...]
    seconds: float
    memory: int
    beyond: bool = False

    @property
    def max_score(self) -> int:
        """Points to be had."""
        return sum(check.points for check in self.checks)

    def check(self, name: str) -> Check:
        """Return one check.

        Raises:
            KeyError: The exercise has no such check.
        """
        for check in self.checks:
            if check.name == name:
                return check
        raise KeyError(f"{self.name} has no check {name!r}")


@dataclass(frozen=True)
class OpenQuestion:
    """A question that is answered in free text and graded by a person.

    Args:
        name: Unique in its concept; also the stem of model answer and rubric.
        title: A few words.
        task: What to write, in Markdown.
        points: Points to be had.
    """

    name: str
    title: Text
    task: Text
    points: int


@dataclass(frozen=True)
class Concept:
    """One lesson with its exercises: one assignment, one notebook.

    Args:
        id: Folder name, for instance `05_flatten_dense`.
        folder: Where the lesson lies.
        title: A few words.
        objectives: What a student can do afterwards.
        exercises: In order of difficulty.
        out_of_scope: What is left out on purpose.
        prerequisites: Ids of concepts to take first.
        errors: Known error texts.
        misconceptions: What went wrong and what to try, by id.
        open_questions: What a person grades.
    """

    id: str
    folder: Path = field(compare=False)
    title: Text
    objectives: tuple[Text, ...]
    exercises: tuple[Exercise, ...]
    out_of_scope: tuple[Text, ...] = ()
    prerequisites: tuple[str, ...] = ()
    errors: tuple[ErrorPattern, ...] = ()
    misconceptions: dict[str, Text] = field(default_factory=dict)
    open_questions: tuple[OpenQuestion, ...] = ()

    @property
    def number(self) -> int:
        """Place in the course, from 1."""
        return int(self.id[:2])

    @property
    def max_score(self) -> int:
        """Points that checks give."""
        return sum(exercise.max_score for exercise in self.exercises)

    def exercise(self, name: str) -> Exercise:
        """Return one exercise.

        Raises:
            KeyError: The concept has no such exercise.
        """
        for exercise in self.exercises:
            if exercise.name == name:
                return exercise
        raise KeyError(f"{self.id} has no exercise {name!r}")

    def lesson(self, language: Language) -> str:
        """Return the lesson in Markdown; English where no other one is written."""
        localized = self.folder / f"README.{language}.md"
        path = localized if localized.exists() else self.folder / "README.md"
        return path.read_text(encoding="utf-8")

    @property
    def figures(self) -> tuple[Path, ...]:
        """The pictures of the lesson, in all languages."""
        return tuple(sorted(self.folder.glob("*.svg")))

    def figure(self, language: Language) -> Path | None:
        """Return the picture that the lesson shows, None if it has none."""
        text = self.lesson(language)
        shown = (path for path in self.figures if f"]({path.name})" in text)
        return next(shown, None)


@dataclass(frozen=True)
class Course:
    """All concepts, read from their folders when they are asked for.

    Args:
        root: The folder that holds everything below.
        exercises_dir: Lessons, stubs, `concept.toml`.
        graders_dir: The checks; hidden ones only in a checkout.
        solutions_dir: Reference solutions, or None where they were not handed out.
        submissions_dir: Right and wrong answers that prove the graders, or None.
    """

    root: Path
    exercises_dir: Path
    graders_dir: Path
    solutions_dir: Path | None = None
    submissions_dir: Path | None = None

    @property
    def is_packed(self) -> bool:
        """Whether it lies inside the installed package, where nobody edits it."""
        return self.root.name == PACKED

    def stub(self, exercise: Exercise) -> str | None:
        """Return what a student starts from, or None if that cannot be known.

        In a checkout students edit the very files in `exercises/`; the stub is then
        derived from the solution.

        Raises:
            CourseError: The solution has wrong marks.
        """
        from kerasdojo.course.derive import stub_of

        relative = Path(exercise.concept, f"{exercise.name}.py")
        solution = self.solutions_dir and self.solutions_dir / relative
        if solution and solution.exists():
            return stub_of(solution.read_text(encoding="utf-8"), str(relative))
        packed = self.exercises_dir / relative
        if self.is_packed and packed.exists():
            return packed.read_text(encoding="utf-8")
        return None

    @cached_property
    def concept_ids(self) -> tuple[str, ...]:
        """Folder names of all concepts, in order."""
        files = self.exercises_dir.glob("*/concept.toml")
        return tuple(sorted(path.parent.name for path in files))

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """All concepts, in order."""
        return tuple(self.concept(concept_id) for concept_id in self.concept_ids)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """All exercises, in order."""
        return tuple(
            exercise for concept in self.concepts for exercise in concept.exercises
        )

    def concept(self, concept_id: str) -> Concept:
        """Return one concept; its number or the rest of its name is enough.

        Raises:
            CourseError: There is none, or its files have mistakes.
        """
        from kerasdojo.course.load import load_concept

        return load_concept(self.exercises_dir / self.resolve_concept(concept_id))

    def resolve_concept(self, word: str) -> str:
        """Return the id of the concept called `05_flatten_dense`, `5` or `dense`.

        Raises:
            UnknownName: No concept or more than one answers to that.
        """
        if word in self.concept_ids:
            return word
        found = [name for name in self.concept_ids if _answers_to(name, word)]
        if len(found) == 1:
            return found[0]
        raise unknown_concept(word, found or self.concept_ids)

    def exercise(self, name: str) -> Exercise:
        """Return one exercise, called `name` or `concept/name`.

        Raises:
            CourseError: There is none, or its concept has mistakes.
        """
        concept_word, _, name = name.rpartition("/")
        concepts = (
            (self.concept(concept_word),) if concept_word else self._with_file(name)
        )
        for concept in concepts:
            for exercise in concept.exercises:
                if exercise.name == name:
                    return exercise
        raise unknown_exercise(name, (exercise.name for exercise in self.exercises))

    def _with_file(self, name: str) -> tuple[Concept, ...]:
        if not name.isidentifier():
            return self.concepts
        ids = [path.parent.name for path in self.exercises_dir.glob(f"*/{name}.py")]
        known = [name for name in ids if name in self.concept_ids]
        return tuple(self.concept(name) for name in known) or self.concepts


def _answers_to(concept_id: str, word: str) -> bool:
    if word.isdecimal():
        return int(word) == int(concept_id[:2])
    return bool(word) and word.lower() in concept_id
