"""`kerasdojo check`: grade exercises, files and notebooks."""

import argparse
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from kerasdojo.cli.logfile import add_option
from kerasdojo.cli.session import Session, UsageError
from kerasdojo.cli.targets import Target, own_file, require_workspace, resolve
from kerasdojo.course import Course
from kerasdojo.course.progress import Progress, remember
from kerasdojo.course.workspace import Workspace, find_workspace
from kerasdojo.explain import points
from kerasdojo.quiz.answerfile import FILE as ANSWERS
from kerasdojo.quiz.verdicts import keys, with_quiz
from kerasdojo.quiz.written import QUIZ, readings
from kerasdojo.result import VERSION, Result
from kerasdojo.submission import Submission, SubmissionError
from kerasdojo.text import Language, Text

NAME = "check"
HELP = Text(
    en="grade an exercise, a concept, a file or a notebook",
    ko="연습 문제, 단원, 파일, 노트북을 채점합니다",
)
EXAMPLES = (
    "kerasdojo check                     the next exercise not passed yet",
    "kerasdojo check dense_forward       one exercise",
    "kerasdojo check 5                   all exercises of a concept",
    "kerasdojo check work/my_dense.py    a file",
    "kerasdojo check 05_flatten_dense.ipynb --json",
    "kerasdojo check exercises/05_flatten_dense/quiz_answers.json",
)
_ANSWERED = Text(
    en="{answers} of {count} questions answered; they are graded after you submit.",
    ko="문항 {count}개 중 {answers}개에 답했습니다. 제출한 뒤에 채점됩니다.",
)
_ALL_DONE = Text(
    en="Every exercise is passed. Well done!",
    ko="모든 연습 문제를 통과했습니다. 잘했습니다!",
)
_STARTING = Text(en="starting TensorFlow ...", ko="TensorFlow를 시작하는 중 ...")
_TOTAL = Text(
    en="{passed} of {count} exercises passed, {score}/{max_score} points",
    ko="연습 문제 {count}개 중 {passed}개 통과, {score}/{max_score}점",
)
_HINT = Text(en="Stuck? kerasdojo hint {name}", ko="막혔나요? kerasdojo hint {name}")


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    texts = {
        "what": Text(en="exercise, concept, file or notebook", ko="채점할 것"),
        "all": Text(en="grade all exercises", ko="모든 연습 문제를 채점"),
        "details": Text(en="explain every failure", ko="모든 실패를 자세히 설명"),
        "exercise": Text(en="which exercise a file answers", ko="파일의 연습 문제"),
        "concept": Text(en="which concept a notebook answers", ko="노트북의 단원"),
        "jobs": Text(en="graded at the same time", ko="동시에 채점할 수"),
    }
    parser.add_argument("what", nargs="*", help=texts["what"][language])
    parser.add_argument("--all", action="store_true", help=texts["all"][language])
    parser.add_argument(
        "--details", action="store_true", help=texts["details"][language]
    )
    for name in ("exercise", "concept"):
        parser.add_argument(f"--{name}", metavar="NAME", help=texts[name][language])
    parser.add_argument(
        "--jobs", type=int, default=1, metavar="N", help=texts["jobs"][language]
    )
    add_option(parser, language)


def run(session: Session) -> int:
    """Grade and explain; 0 if everything passed, else 1."""
    course = session.course
    workspace = find_workspace(course)
    try:
        targets = _targets(session, course, workspace)
    except SubmissionError as error:
        raise UsageError(error.text) from error
    if not targets:
        session.emit({"version": VERSION, "results": []})
        session.say(_ALL_DONE)
        return 0
    results = []
    quizzes = [target for target in targets if target.file.name == ANSWERS]
    targets = [target for target in targets if target.file.name != ANSWERS]
    results += [_check_answers(session, target.submission) for target in quizzes]
    for target, result in grade(session, course, targets):
        results.append(result)
        if len(targets) > 1 and not (workspace and workspace.holds(target.file)):
            session.say("{file}:", file=target.file)
        _show(session, result)
        if workspace and workspace.holds(target.file):
            remember(workspace, result, "terminal")
    session.emit({"version": VERSION, "results": [r.to_dict() for r in results]})
    _sum_up(session, results)
    return 0 if all(_passed(result) for result in results) else 1


def grade(
    session: Session, course: Course, targets: Iterable[Target]
) -> Iterator[tuple[Target, Result]]:
    """Grade targets, side by side where asked, and yield them in their order."""
    from kerasdojo.autograding import Pool

    with Pool(course, jobs=session.arguments.jobs) as pool:
        futures = [(target, pool.submit(target.submission)) for target in targets]
        for target, future in futures:
            with _waiting(session):
                result = future.result()
            session.log.graded(result.student_id, result.concept, result)
            yield target, result


def _check_answers(session: Session, work: Submission) -> Result:
    """Grade a file of quiz answers; without keys, say how many there are."""
    nothing = Result(work.concept, work.student_id, ())
    result = with_quiz(session.course, work.quiz, nothing)
    if keys(session.course, work.concept) is None:
        answers = sum(bool(readings(answer.text)) for answer in work.quiz)
        session.say(_ANSWERED, answers=answers, count=len(work.quiz))
    else:
        _show(session, result)
    return result


def _targets(
    session: Session, course: Course, workspace: Workspace | None
) -> list[Target]:
    arguments = session.arguments
    if not arguments.what:
        return _own_targets(course, require_workspace(workspace), arguments.all)
    return [
        target
        for word in arguments.what
        for target in resolve(
            course, workspace, word, arguments.exercise, arguments.concept
        )
    ]


def _own_targets(
    course: Course, workspace: Workspace, everything: bool
) -> list[Target]:
    """Return the student's own files: all, or the first not passed yet."""
    exercises = [e for e in course.exercises if workspace.file(e).exists()]
    if not everything:
        progress = Progress.of(workspace)
        exercises = [e for e in exercises if not progress.record(e).passed][:1]
    elif not exercises:
        require_workspace(None)
    return [own_file(workspace, exercise) for exercise in exercises]


@contextmanager
def _waiting(session: Session) -> Iterator[None]:
    """Show on a terminal that something is going on."""
    from rich.console import Console

    console = Console(stderr=True)
    if session.as_json or not console.is_terminal:
        yield
        return
    with console.status(_STARTING[session.language]):
        yield


def _show(session: Session, result: Result) -> None:
    from kerasdojo.cli.render import render

    concept = session.course.concept(result.concept)
    details = session.arguments.details
    session.show(render(result, concept, session.language, details, session.plain))


def _sum_up(session: Session, results: list[Result]) -> None:
    exercises = [entry for result in results for entry in result.exercises]
    names = [entry.exercise for entry in exercises]
    if len(names) == 1 and names != [QUIZ] and exercises[0].status == "failed":
        session.say(_HINT, name=exercises[0].exercise)
    if len(exercises) > 1:
        session.say(
            _TOTAL,
            passed=sum(entry.status == "passed" for entry in exercises),
            count=len(exercises),
            score=points(sum(entry.score for entry in exercises)),
            max_score=sum(entry.max_score for entry in exercises),
        )


def _passed(result: Result) -> bool:
    statuses = [entry.status for entry in result.exercises]
    return bool(statuses) and set(statuses) == {"passed"}
