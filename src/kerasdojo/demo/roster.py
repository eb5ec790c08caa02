"""The class of the demo: who hands in what, and what each must get for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kerasdojo.course import Concept, Exercise
from kerasdojo.demo import notebooks
from kerasdojo.demo.corpus import Answer, Answers, Expected
from kerasdojo.demo.notebooks import Damage, Notebook
from kerasdojo.text import Text

# exercise -> its answers, for one concept
Corpus = dict[str, Answers]


@dataclass(frozen=True)
class Work:
    """What a student hands in for one concept.

    Args:
        answers: By exercise; a missing one keeps its stub.
        own_cell: A code cell in front of everything, or nothing.
        damage: What happens to the notebook on its way.
        lost: Whether the file can no longer be read.
    """

    answers: dict[str, Answer]
    own_cell: str = ""
    damage: Damage = notebooks.saved
    lost: bool = False

    def expected(self, exercise: Exercise) -> Expected:
        """Return what the work must score in an exercise."""
        if self.lost or exercise.name not in self.answers:
            return Expected(0, 0)
        return self.answers[exercise.name].expected

    def file(self, released: Notebook) -> str:
        """Return the file that is handed in."""
        sources = {name: answer.source for name, answer in self.answers.items()}
        notebook = notebooks.filled(released, sources)
        if self.own_cell:
            notebook = notebooks.with_cell(notebook, self.own_cell)
        return self.damage(notebook)


Maker = Callable[[Concept, Corpus, int], Work]


@dataclass(frozen=True)
class Student:
    """One student of the class.

    Args:
        id: Name of the folder.
        kind: What is special about the work.
        make: Makes the work for the concept with a number, counted from 0.
    """

    id: str
    kind: Text
    make: Maker = field(repr=False)


def roster() -> list[Student]:
    """Return the forty students."""
    people = list(_people())
    return [
        Student(f"student{number:02d}", kind, make)
        for number, (kind, make) in enumerate(people, 1)
    ]


def _people() -> Iterator[tuple[Text, Maker]]:
    for style in range(11):
        yield Text("right, another style", "정답, 다른 방식"), _right(style)
    for number in range(14):
        yield Text("some answers wrong", "일부 오답"), _wrong(number)
    yield Text("untouched stubs", "손대지 않은 스텁"), _stubs
    yield Text("half done", "절반만 작성"), _half
    yield Text("half done", "절반만 작성"), _half
    yield Text("prints to stderr", "stderr에 출력"), _noisy(0)
    yield Text("prints to stderr", "stderr에 출력"), _noisy(1)
    yield Text("prints to stderr", "stderr에 출력"), _noisy(2)
    yield Text("old Keras spelling", "예전 Keras 표기"), _old_keras(0)
    yield Text("old Keras spelling", "예전 Keras 표기"), _old_keras(1)
    yield (
        Text("loops for ever", "무한 반복"),
        _broken("    while True:\n        pass", 1),
    )
    yield Text("calls os._exit", "os._exit 호출"), _exits
    yield Text("eats memory", "메모리 과다 사용"), _broken(_EATS)
    yield Text("tries to forge", "점수 위조 시도"), _forges
    yield Text("no valid JSON", "잘못된 JSON"), _damaged(notebooks.cut_off, lost=True)
    yield Text("cells shuffled", "셀 삭제·중복·순서 변경"), _damaged(notebooks.shuffled)
    metadata = _damaged(notebooks.without_metadata)
    yield Text("metadata lost", "메타데이터 손실"), metadata


_EATS = "    blocks = []\n    while True:\n        blocks.append(bytearray(1 << 26))"


def _right_answers(corpus: Corpus, style: int) -> dict[str, Answer]:
    return {
        name: answers.right[style % len(answers.right)]
        for name, answers in corpus.items()
    }


def _right(style: int) -> Maker:
    return lambda concept, corpus, index: Work(_right_answers(corpus, style))


def _wrong(number: int) -> Maker:
    def make(concept: Concept, corpus: Corpus, index: int) -> Work:
        answers = _right_answers(corpus, number + index)
        for place, name in enumerate(corpus):
            kept = corpus[name].wrong
            if kept and (place + number + index) % 2 == 0:
                answers[name] = kept[(number + place) % len(kept)]
        return Work(answers)

    return make


def _stubs(concept: Concept, corpus: Corpus, index: int) -> Work:
    return Work({})


def _half(concept: Concept, corpus: Corpus, index: int) -> Work:
    answers = _right_answers(corpus, index)
    half = list(answers)[: len(answers) // 2]
    return Work({name: answers[name] for name in half})


def _noisy(style: int) -> Maker:
    def make(concept: Concept, corpus: Corpus, index: int) -> Work:
        answers = {
            name: Answer(
                f"{notebooks.NOISE}\n\n{answer.source}\n\n\n{name} = _noisy({name})",
                answer.expected,
            )
            for name, answer in _right_answers(corpus, style).items()
        }
        return Work(answers)

    return make


def _old_keras(style: int) -> Maker:
    def make(concept: Concept, corpus: Corpus, index: int) -> Work:
        answers = _right_answers(corpus, style)
        for name, kept in corpus.items():
            old = [answer for answer in kept.right if "input_shape=" in answer.source]
            answers[name] = old[0] if old else answers[name]
        return Work(answers, own_cell=notebooks.OLD_KERAS)

    return make


def _broken(body: str, concepts: int | None = None) -> Maker:
    """Return a student whose first answer does something bad when called.

    Args:
        body: What the function does.
        concepts: In how many concepts; in all when None.
    """

    def make(concept: Concept, corpus: Corpus, index: int) -> Work:
        answers = _right_answers(corpus, 0)
        if concepts is None or index < concepts:
            name = concept.exercises[0].name
            source = f"def {name}(*args, **kwargs):\n{body}"
            answers[name] = Answer(source, Expected(0, 0))
        return Work(answers)

    return make


def _exits(concept: Concept, corpus: Corpus, index: int) -> Work:
    answers = _right_answers(corpus, 0)
    name = concept.exercises[-1].name
    answers[name] = Answer("import os\n\nos._exit(0)", Expected(0, 0))
    return Work(answers)


def _forges(concept: Concept, corpus: Corpus, index: int) -> Work:
    body = "    grade()\n    raise SystemExit(0)"
    answers = {
        name: Answer(f"def {name}(*args, **kwargs):\n{body}", Expected(0, 0))
        for name in corpus
    }
    return Work(answers, own_cell=notebooks.FORGING)


def _damaged(damage: Damage, lost: bool = False) -> Maker:
    def make(concept: Concept, corpus: Corpus, index: int) -> Work:
        return Work(_right_answers(corpus, 0), damage=damage, lost=lost)

    return make
