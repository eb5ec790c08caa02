"""Quiz items as other systems know them: drawn, in one language, as HTML.

Seven kinds of ours become five that every system has: one choice, several choices, a
number, a short text, and lines to be matched with their places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import mistune

from kerasdojo.course import Concept, Course
from kerasdojo.quiz.draw import variants
from kerasdojo.quiz.formulas import evaluate, fill_in, fill_in_text
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.model import Item, Values
from kerasdojo.quiz.order import order_lines, public_order
from kerasdojo.quiz.show import how_to_answer
from kerasdojo.quiz.verdicts import keys
from kerasdojo.text import Language, Text

Kind = Literal["single", "multiple", "number", "text", "match"]
DRAWS = 5

_UNUSED = Text(en="not used", ko="쓰지 않음")
_HOW = Text(en="Answer: {how}.", ko="답의 형식: {how}.")
_PLACE = Text(en="Which place does each line take?", ko="각 줄은 몇 번째입니까?")
_OR = Text(en=" or ", ko=" 또는 ")
_markdown = mistune.create_markdown(escape=True)


@dataclass(frozen=True)
class Option:
    """One choice, or one known wrong answer.

    Args:
        text: What is shown as HTML, or the answer as it is typed.
        share: Share of the points it adds; negative for a wrong one among several.
        why: Why it is right or wrong, as HTML.
    """

    text: str
    share: float
    why: str


@dataclass(frozen=True)
class Question:
    """One draw of one item.

    Args:
        concept: Id of the concept.
        item: Id of the item.
        draw: Number of the draw, from 1.
        draws: How many draws of the item are exported.
        kind: How it is answered.
        prompt: The question as HTML.
        points: Points to be had.
        why: The explanation shown afterwards, as HTML.
        options: Choices; for numbers and texts the answers known, right ones first.
        tolerance: How far a number may be off.
        pairs: Lines as HTML with their places.
        places: Every place that is offered.
    """

    concept: str
    item: str
    draw: int
    draws: int
    kind: Kind
    prompt: str
    points: int
    why: str
    options: tuple[Option, ...] = ()
    tolerance: float = 0.0
    pairs: tuple[tuple[str, str], ...] = ()
    places: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the question is called in lists."""
        number = f" ({self.draw})" if self.draws > 1 else ""
        return f"{self.concept} {self.item}{number}"

    @property
    def ident(self) -> str:
        """A name that XML allows as an identifier."""
        return f"q_{self.concept}_{self.item}_{self.draw}"

    @property
    def right(self) -> tuple[str, ...]:
        """The right choices, or the answers that are accepted."""
        return tuple(option.text for option in self.options if option.share > 0)


def read_questions(
    course: Course, concept_ids: Sequence[str], language: Language, draws: int = DRAWS
) -> list[Question]:
    """Return the questions of some concepts, every item in several draws.

    Args:
        course: A course with the keys of its quizzes.
        concept_ids: The concepts; those without a quiz give nothing.
        language: Language of the questions.
        draws: Most draws of an item with parameters.
    """
    found: list[Question] = []
    for name in concept_ids:
        path = keys(course, name)
        if path is not None:
            concept = course.concept(name)
            for item in load_quiz(path).items:
                found += _drawn(concept, item, language, draws)
    return found


def by_item(questions: Sequence[Question]) -> dict[tuple[str, str], list[Question]]:
    """Return the draws of each item."""
    groups: dict[tuple[str, str], list[Question]] = {}
    for question in questions:
        groups.setdefault((question.concept, question.item), []).append(question)
    return groups


def html(text: str) -> str:
    """Return Markdown as HTML, one paragraph without its tags."""
    found = str(_markdown(text)).strip()
    inner = re.fullmatch(r"<p>((?:(?!</p>).)*)</p>", found, re.DOTALL)
    return inner[1] if inner else found


def plain(text: str) -> str:
    """Return HTML of ours without its tags."""
    import html as escapes

    return escapes.unescape(re.sub(r"<[^>]+>", "", text)).strip()


def _drawn(
    concept: Concept, item: Item, lang: Language, draws: int
) -> Iterator[Question]:
    drawn = variants(item)[: max(draws, 1)]
    for number, values in enumerate(drawn, 1):
        kind, options, pairs, places = _answers(item, values, lang)
        yield Question(
            concept=concept.id,
            item=item.id,
            draw=number,
            draws=len(drawn),
            kind=kind,
            prompt=_prompt(item, values, lang),
            points=item.points,
            why=html(fill_in_text(item.why, values)[lang]),
            options=tuple(options),
            tolerance=item.tolerance,
            pairs=pairs,
            places=places,
        )


def _prompt(item: Item, values: Values, lang: Language) -> str:
    parts = [fill_in_text(item.prompt, values)[lang].strip()]
    if item.code:
        parts.append(f"```python\n{fill_in(item.code, values).strip()}\n```")
    if item.kind == "order":
        parts.append(_PLACE[lang])
    elif not item.choices:
        parts.append(_HOW[lang].format(how=how_to_answer(item, lang)))
    return str(_markdown("\n\n".join(parts))).strip()


_Answers = tuple[Kind, list[Option], tuple[tuple[str, str], ...], tuple[str, ...]]


def _answers(item: Item, values: Values, lang: Language) -> _Answers:
    if item.kind == "order":
        return ("match", [], *_pairs(item, lang))
    if item.choices:
        kind: Kind = "single" if item.kind == "single" else "multiple"
        return kind, _choices(item, values, lang), (), ()
    kind = "number" if item.kind == "numeric" else "text"
    return kind, list(_typed(item, values, lang)), (), ()


def _choices(item: Item, values: Values, lang: Language) -> list[Option]:
    rights = sum(choice.right for choice in item.choices)
    wrong = -1 / rights if item.kind == "multiple" else 0.0
    choices = [item.choices[index] for index in public_order(item)]
    return [
        Option(
            html(fill_in_text(choice.text, values)[lang]),
            1 / rights if choice.right else wrong,
            html(fill_in_text(choice.why, values)[lang]),
        )
        for choice in choices
    ]


def _typed(item: Item, values: Values, lang: Language) -> Iterator[Option]:
    seen: set[str] = set()
    known = [(answer, 1.0, item.why) for answer in item.answers]
    known += [(a, 0.0, wrong.why) for wrong in item.mistakes for a in wrong.answers]
    for answer, share, why in known:
        told = html(fill_in_text(why, values)[lang])
        for text in _spellings(item, answer, values):
            if text not in seen:
                seen.add(text)
                yield Option(text, share, told)


def _spellings(item: Item, answer: str, values: Values) -> list[str]:
    """Return the ways to type an answer that systems must be told one by one."""
    if item.kind == "numeric":
        return [number(float(evaluate(answer, values)))]
    if item.kind == "shape":
        value = evaluate(answer, values)
        entries = value if isinstance(value, tuple | list) else (value,)
        shape = str(tuple(entries))
        return _spaced(shape, shape.replace(",)", ")"), str(list(entries)))
    text = fill_in(answer, values).strip()
    if item.kind == "fill":
        return _spaced(text, text.replace('"', "'"), text.replace("'", '"'))
    return _spaced(text)


def _spaced(*texts: str) -> list[str]:
    tight = (re.sub(r"\s*,\s*", ",", text) for text in texts)
    return list(dict.fromkeys((*texts, *tight)))


def number(value: float) -> str:
    """Return a number as every system reads it."""
    return f"{value:.12g}"


def percent(share: float) -> str:
    """Return a share as Moodle lists it, such as `33.33333`."""
    return f"{100 * share:.7g}"


def _pairs(
    item: Item, lang: Language
) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    lines = order_lines(item)
    groups = {index: group for group in item.any_order for index in group}
    place = {
        index: _OR[lang].join(str(i + 1) for i in sorted(groups.get(index, (index,))))
        for index in range(len(item.answers))
    }
    pairs = tuple(
        (_code(lines[index]), place.get(index, _UNUSED[lang]))
        for index in public_order(item)
    )
    places = (*place.values(), *(told for _, told in pairs))
    return pairs, tuple(dict.fromkeys(places))


def _code(line: str) -> str:
    return f"<code>{mistune.escape(line)}</code>"
