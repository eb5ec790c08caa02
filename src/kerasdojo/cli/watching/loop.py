"""The loop of watch mode: saves and keys, one after the other, in one thread."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kerasdojo.cli.commands import hint, list_, quiz, reset, show, solution
from kerasdojo.cli.session import Session, UsageError
from kerasdojo.cli.targets import own_file
from kerasdojo.cli.watching import words
from kerasdojo.cli.watching.keyboard import LEAVE, Keyboard
from kerasdojo.cli.watching.screen import Screen
from kerasdojo.course import Exercise
from kerasdojo.course.progress import Progress, remember
from kerasdojo.course.settings import choose_language
from kerasdojo.course.workspace import Workspace
from kerasdojo.result import Result
from kerasdojo.submission import SubmissionError

if TYPE_CHECKING:
    from kerasdojo.autograding import Pool

TICK_MS = 60
SETTLED_MS = 30


def ticks(folder: Path, keyboard: Keyboard) -> Iterator[tuple[set[Path], str]]:
    """Yield which files were saved and which keys pressed, many times a second."""
    import watchfiles

    for changes in watchfiles.watch(
        folder, step=SETTLED_MS, rust_timeout=TICK_MS, yield_on_timeout=True
    ):
        yield {Path(path).resolve() for _, path in changes}, keyboard.pressed()


class Loop:
    """Watch mode.

    Args:
        session: Language and console.
        workspace: The student's workspace.
        pool: Grades.
        keyboard: Where keys come from.
    """

    def __init__(
        self, session: Session, workspace: Workspace, pool: "Pool", keyboard: Keyboard
    ):
        self.session = session
        self.workspace = workspace
        self.pool = pool
        self.keyboard = keyboard
        self.screen = Screen(session, workspace, keyboard.present)
        self.exercises = workspace.course.exercises
        self.by_path = {workspace.file(e).resolve(): e for e in self.exercises}
        self.exercise: Exercise = self.exercises[0]
        self.result: Result | None = None
        self.seen: tuple[int, int] | None = None
        self.about_to_reset = False
        self.warm = False
        self.actions: dict[str, Callable[[], object]] = {
            "h": self._hint,
            "t": lambda: self.screen.task(self.exercise),
            "i": self._lesson,
            "n": lambda: self._go(self.following()),
            "p": self._previous,
            "l": self._list,
            "r": lambda: self.grade(self.exercise),
            "s": self._solution,
            "q": self._quiz,
            "L": self._language,
            "?": self.screen.all_keys,
        }

    def run(self, first: Exercise | None = None) -> None:
        """Grade and answer until the student leaves or everything is passed."""
        stream = ticks(self.workspace.root / "exercises", self.keyboard)
        next(stream, None)  # from here on no save is missed
        if not self._go(first or self._resumed()):
            return
        for saved, keys in stream:
            for path in sorted(saved & self.by_path.keys()):
                if path.is_file() and not self._saved(self.by_path[path]):
                    return
            for key in keys:
                if key == LEAVE:
                    return
                self._pressed(key)

    def following(self) -> Exercise | None:
        """Return the next exercise not passed yet, after this one and around."""
        progress = Progress.of(self.workspace)
        place = self.exercises.index(self.exercise)
        ahead = (*self.exercises[place + 1 :], *self.exercises[: place + 1])
        return next((e for e in ahead if not progress.record(e).passed), None)

    def grade(self, exercise: Exercise) -> bool:
        """Grade one exercise and show the verdict; return whether it passed."""
        self.exercise, self.result = exercise, None
        self.seen = _stamp(self.workspace.file(exercise))
        try:
            work = own_file(self.workspace, exercise).submission
        except (UsageError, SubmissionError) as error:
            self.session.say(error.text)
            return False
        if self.warm:
            self.session.say(words.GRADING, name=exercise.name)
        else:
            self.session.say(words.STARTING)
        self.result = self.pool.grade(work)
        self.warm = True
        progress = remember(self.workspace, self.result, "watch")
        self.draw(progress)
        return progress.record(exercise).status == "passed"

    def draw(self, progress: Progress | None = None) -> None:
        """Show the exercise and its verdict."""
        progress = progress or Progress.of(self.workspace)
        self.screen.clear()
        self.screen.head(self.exercise, progress)
        status = progress.record(self.exercise).status
        if self.result is None or status == "not_attempted":
            self.screen.task(self.exercise)
        if self.result is not None:
            concept = self.workspace.course.concept(self.exercise.concept)
            self.screen.verdict(self.result, concept)
        if status == "passed":
            self._praise(progress)
        self.screen.foot()

    def _saved(self, exercise: Exercise) -> bool:
        """Grade what was saved; without keys, go on by itself once it is passed.

        Returns:
            Whether there is anything left to do.
        """
        self.about_to_reset = False
        if _stamp(self.workspace.file(exercise)) == self.seen:
            return True  # an editor's second event for the same save
        passed = self.grade(exercise)
        if passed and not self.screen.keys:
            return self._go(self.following())
        return True

    def _go(self, exercise: Exercise | None) -> bool:
        """Turn to an exercise; return whether there is one."""
        if exercise is None:
            self.session.say(words.ALL_DONE)
            return False
        self.exercise, self.result = exercise, None
        progress = Progress.of(self.workspace)
        progress.current = f"{exercise.concept}/{exercise.name}"
        progress.save()
        if not self.warm:
            self.draw(progress)
        self.grade(exercise)
        return True

    def _resumed(self) -> Exercise | None:
        """Return the exercise of last time if it is not passed, else the next."""
        progress = Progress.of(self.workspace)
        for exercise in self.exercises:
            if progress.current == f"{exercise.concept}/{exercise.name}":
                self.exercise = exercise
                if not progress.record(exercise).passed:
                    return exercise
                return self.following()
        return next((e for e in self.exercises if not progress.record(e).passed), None)

    def _pressed(self, key: str) -> None:
        if key == "x" and self.about_to_reset:
            reset.start_again(self.session, self.workspace, self.exercise)
        elif key == "x":
            self.session.say(words.RESET, name=self.exercise.name)
        elif self.about_to_reset:
            self.session.say(words.KEPT)
        self.about_to_reset = key == "x" and not self.about_to_reset
        if key in self.actions:
            try:
                self.actions[key]()
            except UsageError as error:
                self.session.say(error.text)
        if key in words.BELOW and not self.session.plain:
            self.screen.foot()

    def _praise(self, progress: Progress) -> None:
        concept = self.workspace.course.concept(self.exercise.concept)
        if all(progress.record(entry).passed for entry in self.exercises):
            self.session.say(words.ALL_DONE)
        elif not self.screen.keys:
            return
        else:
            self.session.say(words.PASSED)
        if self.screen.keys and all(
            progress.record(e).passed for e in concept.exercises
        ):
            name = concept.title[self.session.language]
            self.session.say(words.CONCEPT_DONE, concept=name)

    def _hint(self) -> None:
        hint.show_hints(self.session, self.workspace, self.exercise)

    def _lesson(self) -> None:
        concept = self.workspace.course.concept(self.exercise.concept)
        show.show_lesson(self.session, concept)

    def _solution(self) -> None:
        solution.show_solution(self.session, self.workspace, self.exercise)

    def _previous(self) -> None:
        place = self.exercises.index(self.exercise)
        self._go(self.exercises[max(0, place - 1)])

    def _list(self) -> None:
        list_.show_around(self.session, self.workspace, self.exercise)

    def _quiz(self) -> None:
        with self.keyboard.lines():
            quiz.ask_concept(self.session, self.workspace, self.exercise.concept)
        self.screen.foot()

    def _language(self) -> None:
        self.session.language = "en" if self.session.language == "ko" else "ko"
        choose_language(self.workspace.root, self.session.language)
        self.draw()


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size
