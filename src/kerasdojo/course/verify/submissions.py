"""Rules about the right and wrong answers that prove the graders."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kerasdojo.course import seeds, survivors
from kerasdojo.course.corpus import Answer, answers_of
from kerasdojo.course.errors import CourseError
from kerasdojo.course.general import general
from kerasdojo.course.model import Concept, Course, Exercise
from kerasdojo.course.verify.files import IGNORED
from kerasdojo.course.verify.floors import Floors
from kerasdojo.course.verify.graders import mentioned_strings
from kerasdojo.course.verify.quizzes import mentioned_misconceptions
from kerasdojo.course.verify.source import relative


def names(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """A file name tells the verdict: `pass_<style>`, `fail_<check>__<diagnosis>`."""
    folder = _folder(course) / concept.id
    known = {exercise.name for exercise in concept.exercises}
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if path.name not in known | IGNORED | {survivors.FILE, seeds.FILE}:
            yield (
                f"{relative(path, course.root)}: belongs to no exercise; rename or "
                "remove it"
            )
    for exercise in concept.exercises:
        for answer in answers_of(course, exercise):
            yield from _check_name(course, concept, exercise, answer)


def coverage(course: Course, concept: Concept, floors: Floors) -> Iterator[str]:
    """Each exercise has enough answers, and each check rejects one of them."""
    for exercise in concept.exercises:
        place = f"{relative(_folder(course), course.root)}/{concept.id}/{exercise.name}"
        answers = answers_of(course, exercise)
        count = Counter(answer.verdict for answer in answers)
        if count["pass"] < floors.passing:
            yield f"{place}: {count['pass']} pass_*.py; write {floors.passing}"
        if count["fail"] < floors.failing:
            yield f"{place}: {count['fail']} fail_*.py; write {floors.failing}"
        failed = {answer.check for answer in answers}
        for check in exercise.checks:
            if check.name not in failed:
                yield (
                    f"{place}: no answer fails check `{check.name}`; write a "
                    f"fail_{check.name}__<misconception>.py or drop the check"
                )


def kept_survivors(course: Course, concept: Concept, _floors: Floors) -> Iterator[str]:
    """Every listed mutant is still a change of its solution."""
    place = relative(_folder(course) / concept.id / survivors.FILE, course.root)
    for entry in survivors.stale(course, concept):
        yield (
            f"{place}: {entry.exercise} has no mutant `{entry.change}` any more; "
            "remove the entry or run `kerasdojo dev mutate`"
        )


def unused_misconceptions(
    course: Course, concept: Concept, _floors: Floors
) -> Iterator[str]:
    """Every misconception that is described can be diagnosed."""
    used = mentioned_strings(course, concept) | mentioned_misconceptions(
        course, concept
    )
    used |= {error.misconception for error in concept.errors}
    place = relative(concept.folder / "concept.toml", course.root)
    for name in concept.misconceptions:
        if name not in used and name not in general().misconceptions:
            yield (
                f"{place}: misconception `{name}` is named by no grader, error pattern "
                "or quiz; use it or remove it"
            )


def _check_name(
    course: Course, concept: Concept, exercise: Exercise, answer: Answer
) -> Iterator[str]:
    place = relative(answer.path, course.root)
    if answer.verdict is None:
        yield (
            f"{place}: call it pass_<style>.py or fail_<check>__<misconception>.py, or "
            "remove it"
        )
    if answer.verdict != "fail":
        return
    if answer.check not in {check.name for check in exercise.checks}:
        yield f"{place}: `{answer.check}` is no check of {exercise.name}; rename it"
    if answer.misconception not in concept.misconceptions:
        yield (
            f"{place}: misconception `{answer.misconception}` is not described; add it "
            "to concept.toml"
        )


def _folder(course: Course) -> Path:
    if course.submissions_dir is None:
        raise CourseError("tests/submissions: is missing; write answers there")
    return course.submissions_dir
