"""What was done to a damaged submission, for its student and for the instructor."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kerasdojo.explain import clean
from kerasdojo.nbgrader.message import WIDTH, wrapped
from kerasdojo.nbgrader.store import write_whole
from kerasdojo.quiz.written import QUIZ, answer_name
from kerasdojo.result import Result
from kerasdojo.text import Language, Text

MISSING = "missing"
_MOST = 12

HEAD = Text(
    en="This notebook was damaged. It was repaired for grading; the file that was "
    "handed in is unchanged.",
    ko="이 노트북은 손상되어 있어 복구한 뒤 채점했습니다. 제출한 파일 자체는 바뀌지 "
    "않았습니다.",
)
WORDS = {
    "name": Text(
        en="There is no notebook of the right name; {about} was graded instead.",
        ko="이름이 맞는 노트북이 없어 {about}을(를) 대신 채점했습니다.",
    ),
    "archive": Text(
        en="It was handed in as an archive; what counts is {about} in it.",
        ko="압축 파일로 제출되어 그 안의 {about}을(를) 채점했습니다.",
    ),
    "script": Text(
        en="It was handed in as Python and not as a notebook.",
        ko="노트북이 아닌 Python 파일로 제출되었습니다.",
    ),
    "encoding": Text(
        en="The file was saved as {about} and not as UTF-8.",
        ko="파일이 UTF-8이 아닌 {about}(으)로 저장되어 있습니다.",
    ),
    "version": Text(
        en="The file has the format of notebooks before 2015.",
        ko="2015년 이전의 노트북 형식으로 저장된 파일입니다.",
    ),
    "conflict": Text(
        en="The file holds marks of a merge conflict (<<<<<<<). Of each place the "
        "first version counts.",
        ko="파일에 병합 충돌 표시(<<<<<<<)가 남아 있습니다. 충돌한 곳마다 첫 번째 "
        "내용을 채점했습니다.",
    ),
    "tail": Text(
        en="What stands behind the end of the notebook was left out.",
        ko="노트북이 끝난 뒤에 붙어 있는 내용은 제외했습니다.",
    ),
    "cut": Text(
        en="The file is cut off or damaged; cells that could still be read: {about}.",
        ko="파일이 잘리거나 손상되었습니다. 읽을 수 있었던 셀 수: {about}.",
    ),
    "outputs": Text(
        en="The file is larger than {about} MB; the outputs were left out.",
        ko="파일이 {about}MB보다 커서 출력을 제외했습니다.",
    ),
    MISSING: Text(
        en="No answer was found to {about}: zero points there, nothing else is "
        "affected.",
        ko="답안을 찾지 못해 0점으로 처리한 문항: {about}. 다른 문항에는 영향이 "
        "없습니다.",
    ),
    "doubled": Text(
        en="There are several answers to {about}; the last one counts.",
        ko="{about}의 답안이 여러 개 있어 마지막 것을 채점했습니다.",
    ),
    "recognised": Text(
        en="These answers had lost their mark and were recognised by what they "
        "define: {about}.",
        ko="셀 정보가 사라져 정의한 이름으로 찾아낸 답안: {about}.",
    ),
    "retyped": Text(
        en="These answers were in cells of another type: {about}.",
        ko="셀 종류가 바뀌어 있던 답안: {about}.",
    ),
    "back": Text(
        en="These cells of the assignment were missing and came back: {about}.",
        ko="빠져 있어 다시 넣은 과제 셀: {about}.",
    ),
    "changed": Text(
        en="These cells of the assignment were changed and came back as they were: "
        "{about}.",
        ko="내용이 바뀌어 원래대로 되돌린 과제 셀: {about}.",
    ),
    "copies": Text(
        en="These cells of the assignment were there more than once: {about}.",
        ko="중복되어 하나만 남긴 과제 셀: {about}.",
    ),
    "joined": Text(
        en="These cells of the assignment had been joined with others: {about}.",
        ko="다른 셀과 합쳐져 있어 다시 나눈 과제 셀: {about}.",
    ),
    "moved": Text(
        en="These checks stood before their answer and were moved: {about}.",
        ko="답안보다 앞에 있어 위치를 옮긴 검사 셀: {about}.",
    ),
}


@dataclass(frozen=True)
class Repair:
    """One thing that was done.

    Args:
        kind: What, a key of `WORDS`.
        about: What it was done to: ids of cells, a file, an encoding, a number.
    """

    kind: str
    about: str = ""

    @property
    def text(self) -> Text:
        """The sentence about it."""
        return WORDS[self.kind].format(about=clean(self.about))

    def __str__(self) -> str:
        """Return what a log says."""
        return f"{self.kind} {self.about}".strip()

    def to_dict(self) -> dict[str, str]:
        """Return it as JSON has it, with its sentence."""
        return {"kind": self.kind, "about": self.about, **self.text.to_dict()}

    @classmethod
    def from_dict(cls, tree: Mapping[str, str]) -> Repair:
        """Read what `to_dict` wrote."""
        return cls(tree["kind"], tree["about"])


def about_cells(kind: str, names: Sequence[str]) -> list[Repair]:
    """Return one repair of several cells, none if there are no cells."""
    if not names:
        return []
    more = ["…"] if len(names) > _MOST else []
    return [Repair(kind, ", ".join([*names[:_MOST], *more]))]


def sentences(repairs: Sequence[Repair], lang: Language) -> list[str]:
    """Return what was done, all answers that are missing in one sentence."""
    missing = [repair.about for repair in repairs if repair.kind == MISSING]
    others = [repair for repair in repairs if repair.kind != MISSING]
    named = [Repair(MISSING, ", ".join(missing))] if missing else []
    return [repair.text[lang] for repair in (*others, *named)]


def told(repairs: Sequence[Repair], lang: Language) -> str:
    """Return what the student reads on top of the feedback."""
    lines = [HEAD[lang], *(f"- {text}" for text in sentences(repairs, lang))]
    return "".join(wrapped(line, WIDTH[lang]) for line in lines)


def counted(repairs: Iterable[Repair], result: Result) -> list[Repair]:
    """Return repairs without answers that were found after all, in another place.

    Args:
        repairs: What was done.
        result: The verdict.
    """
    found: set[str] = set()
    for entry in result.exercises:
        found |= {entry.exercise} if entry.score else set()
        if entry.exercise == QUIZ:
            answered = (c.check for c in entry.checks if c.status != "not_attempted")
            found |= {answer_name(item) for item in answered}
    return [r for r in repairs if r.kind != MISSING or r.about not in found]


def repair_file(result: Path) -> Path:
    """Return the file beside a stored result that says what was repaired."""
    return result.with_suffix(".repairs.jsonl")


def write_repairs(result: Path, repairs: Sequence[Repair]) -> None:
    """Write what was done beside a stored result; nothing where nothing was done."""
    path = repair_file(result)
    if not repairs:
        path.unlink(missing_ok=True)
        return
    lines = (json.dumps(r.to_dict(), ensure_ascii=False) for r in repairs)
    write_whole(path, "".join(f"{line}\n" for line in lines))


def read_repairs(result: Path) -> list[Repair]:
    """Return what was repaired in the submission that a stored result is about."""
    try:
        lines = repair_file(result).read_text(encoding="utf-8").splitlines()
        return [Repair.from_dict(json.loads(line)) for line in lines]
    except (OSError, ValueError, KeyError, TypeError):
        return []
