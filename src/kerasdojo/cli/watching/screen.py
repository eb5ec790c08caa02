"""What watch mode shows: drawn on a terminal, plain lines for a screen reader."""

from rich.cells import cell_len
from rich.text import Text as Line

from kerasdojo.cli.markdown import show_markdown
from kerasdojo.cli.session import Session
from kerasdojo.cli.watching import words
from kerasdojo.course import Concept, Exercise
from kerasdojo.course.progress import Progress
from kerasdojo.course.workspace import Workspace
from kerasdojo.result import Result

BAR = 30


class Screen:
    """Where watch mode is shown.

    Args:
        session: Language and console.
        workspace: The student's workspace.
        keys: Whether keys are answered.
    """

    def __init__(self, session: Session, workspace: Workspace, keys: bool):
        self.session = session
        self.workspace = workspace
        self.keys = keys and not session.as_json

    def clear(self) -> None:
        """Begin a new screen; a plain one goes on below."""
        if self.session.console.is_terminal:
            self.session.console.clear()
        else:
            self.session.say("")

    def head(self, exercise: Exercise, progress: Progress) -> None:
        """Show how far the course is, and which exercise it is about."""
        session, exercises = self.session, self.workspace.course.exercises
        passed = sum(progress.record(entry).passed for entry in exercises)
        told = session.tell(words.PROGRESS, passed=passed, count=len(exercises))
        if session.plain:
            session.say(told)
        else:
            session.show(Line(f"{_bar(passed, len(exercises))} {told}", style="dim"))
        title = Line.assemble((exercise.name, "bold"))
        title.append(f"  {exercise.title[session.language]}")
        session.show(title)
        session.say(words.EDIT, file=self.workspace.shown(exercise))
        session.say("")

    def task(self, exercise: Exercise) -> None:
        """Show what an exercise asks for."""
        show_markdown(self.session, exercise.task[self.session.language])
        self.session.say("")

    def verdict(self, result: Result, concept: Concept) -> None:
        """Show a verdict."""
        from kerasdojo.cli.render import render

        session = self.session
        session.emit(result.to_dict())
        session.show(render(result, concept, session.language, plain=session.plain))

    def foot(self) -> None:
        """Show what can be done now."""
        if not self.keys:
            self.session.say(words.WAITING)
            return
        language = self.session.language
        parts = [f"{key} {words.KEYS[key][0][language]}" for key in words.SHOWN]
        self.session.show(Line("\n" + "  ".join(parts), style="dim"))

    def all_keys(self) -> None:
        """Show every key and what it does."""
        language = self.session.language
        for key, (name, meaning) in words.KEYS.items():
            padding = " " * (12 - cell_len(name[language]))
            self.session.say(f"  {key}  {name[language]}{padding}{meaning[language]}")


def _bar(passed: int, count: int) -> str:
    done = BAR * passed // max(count, 1)
    return f"[{'#' * done}{'-' * (BAR - done)}]"
