"""`quiz_answers.json`: answers kept beside a notebook or `.py` files.

Students own the file, so whatever is in it is read as bounded text and never trusted:
which numbers an answer belongs to is worked out again when it is graded.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from kerasdojo.course.workspace import write_text
from kerasdojo.quiz.answers import MAX_LENGTH
from kerasdojo.text import Text

FILE = "quiz_answers.json"
MAX_BYTES = 300_000
MAX_ANSWERS = 200

_NAME = re.compile(r"[a-z][a-z0-9_]{0,63}")
_VARIANT = re.compile(r"[0-9a-f]{1,16}")
_MAX_ID = 200

_NOT_PLAIN = Text(
    en="{file} is a link or no ordinary file. Replace it by the file itself.",
    ko="{file}은(는) 링크이거나 일반 파일이 아닙니다. 파일 자체를 두세요.",
)
_TOO_LARGE = Text(
    en="{file} is larger than {limit} kB. Delete it and answer the quiz again.",
    ko="{file}의 크기가 {limit}kB를 넘습니다. 파일을 지우고 퀴즈에 다시 답하세요.",
)
_UNREADABLE = Text(
    en="{file} cannot be read ({reason}). Delete it and answer the quiz again.",
    ko="{file} 파일을 읽을 수 없습니다({reason}). 파일을 지우고 퀴즈에 다시 답하세요.",
)
_OTHER_CONCEPT = Text(
    en="{file} belongs to {found}, not to {concept}. Put the right file here.",
    ko="{file}은(는) {concept}이(가) 아니라 {found}의 답입니다. 맞는 파일을 두세요.",
)


class AnswerFileError(Exception):
    """A file of answers that cannot be read; `text` says what to do."""

    def __init__(self, text: Text):
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True)
class Answer:
    """One answer, as it would be typed.

    Args:
        variant: The draw it belongs to, as `Question.variant` names it.
        answer: `"b"`, `"a c"` for choices and lines, else the text itself.
    """

    variant: str
    answer: str


@dataclass(frozen=True)
class AnswerFile:
    """The answers of one student to the quiz of one concept.

    Args:
        concept: Id of the concept.
        student_id: Whose numbers were shown.
        answers: The answers by the id of their question.
    """

    concept: str
    student_id: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)

    def with_answer(self, item_id: str, variant: str, answer: str) -> AnswerFile:
        """Return the same with one answer added or replaced; blank text removes it."""
        answers = {key: a for key, a in self.answers.items() if key != item_id}
        if answer.strip():
            answers[item_id] = Answer(variant, answer.strip()[:MAX_LENGTH])
        return replace(self, answers=answers)


def load_answers(path: Path, concept: str) -> AnswerFile:
    """Return the answers in a file; no file holds none.

    Entries that are no answers are left out, so that the others count.

    Args:
        path: The file.
        concept: The concept they must belong to.

    Raises:
        AnswerFileError: The file is damaged, too large, a link or of another concept.
    """
    text = _read(path)
    if text is None:
        return AnswerFile(concept)
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _error(_UNREADABLE, path, reason=type(error).__name__) from error
    if not isinstance(tree, dict) or not isinstance(tree.get("answers"), dict):
        raise _error(_UNREADABLE, path, reason="no `answers`")
    found = tree.get("concept", concept)
    if found != concept:
        raise _error(_OTHER_CONCEPT, path, concept=concept, found=str(found)[:40])
    student_id = tree.get("student_id")
    return AnswerFile(
        concept,
        student_id[:_MAX_ID] if isinstance(student_id, str) else "",
        dict(_answers(tree["answers"])),
    )


def save_answers(path: Path, answers: AnswerFile) -> None:
    """Write a file of answers at once; a reader sees the old one or the new one."""
    text = json.dumps(asdict(answers), ensure_ascii=False, indent=1)
    write_text(path, text + "\n")


def own_student_id(folder: Path, concept: str) -> str:
    """Return whose numbers to show: as the file of answers or JupyterHub says.

    Args:
        folder: The folder of the notebook or the exercises.
        concept: Id of the concept.

    Returns:
        The id, or nothing if nobody said it; ask the student then.
    """
    try:
        known = load_answers(folder / FILE, concept).student_id
    except AnswerFileError:
        known = ""
    return known or os.environ.get("JUPYTERHUB_USER", "")


def as_typed(value: Any) -> str:
    """Return an answer in JSON as text that could have been typed.

    Example:
        >>> as_typed(["a", "c"]), as_typed([None, 10]), as_typed(7.5)
        ('a c', '(None, 10)', '7.5')
    """
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        value = " ".join(value[:MAX_LENGTH])
    if isinstance(value, str):
        # A lone surrogate is legal JSON but cannot be written as UTF-8.
        text: str = value.encode("utf-8", "replace").decode("utf-8")
        return text.strip()[:MAX_LENGTH]
    if isinstance(value, list) and all(_is_plain(entry) for entry in value):
        return repr(tuple(value[:MAX_LENGTH]))[:MAX_LENGTH]
    return repr(value) if _is_plain(value) and value is not None else ""


def _is_plain(value: Any) -> bool:
    return value is None or type(value) in (int, float)


def _answers(entries: dict[str, Any]) -> list[tuple[str, Answer]]:
    found = []
    for name, entry in list(entries.items())[:MAX_ANSWERS]:
        if not isinstance(entry, dict) or not _NAME.fullmatch(name):
            continue
        variant, answer = entry.get("variant"), as_typed(entry.get("answer"))
        if isinstance(variant, str) and _VARIANT.fullmatch(variant) and answer:
            found.append((name, Answer(variant, answer)))
    return found


def _read(path: Path) -> str | None:
    """Return the text of a plain file of bounded size, None if there is none."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise _error(_NOT_PLAIN, path)
        with os.fdopen(os.open(path, flags), "rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise _error(_TOO_LARGE, path, limit=MAX_BYTES // 1000)
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise _error(_UNREADABLE, path, reason=type(error).__name__) from error


def _error(text: Text, path: Path, **values: object) -> AnswerFileError:
    return AnswerFileError(text.format(file=path.name, **values))
