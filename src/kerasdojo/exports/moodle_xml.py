"""Questions as Moodle XML: Question bank, Import, Moodle XML format."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence

from kerasdojo.exports.questions import Option, Question, number, percent
from kerasdojo.exports.xmltext import add, document

_TYPES = {
    "single": "multichoice",
    "multiple": "multichoice",
    "number": "numerical",
    "text": "shortanswer",
    "match": "matching",
}


def moodle_xml(questions: Sequence[Question]) -> str:
    """Return one file; every item is a category that a random question draws from."""
    quiz = ET.Element("quiz")
    category = None
    for question in questions:
        place = f"$course$/top/{question.concept}/{question.item}"
        if place != category:
            category = place
            entry = add(quiz, "question", type="category")
            _text(entry, "category", place)
        _question(quiz, question)
    return document(quiz)


def _question(quiz: ET.Element, question: Question) -> None:
    entry = add(quiz, "question", type=_TYPES[question.kind])
    _text(entry, "name", question.name)
    _text(entry, "questiontext", question.prompt, format="html")
    _text(entry, "generalfeedback", question.why, format="html")
    add(entry, "defaultgrade", str(question.points))
    add(entry, "penalty", "0")
    add(entry, "hidden", "0")
    add(entry, "idnumber", question.ident)
    if question.kind in ("single", "multiple"):
        add(entry, "single", str(question.kind == "single").lower())
        add(entry, "answernumbering", "abc")
    if question.kind in ("single", "multiple", "match"):
        add(entry, "shuffleanswers", "true" if question.kind != "match" else "1")
    if question.kind == "text":
        add(entry, "usecase", "1")
    for option in question.options:
        _answer(entry, question, option)
    if question.kind == "match":
        _pairs(entry, question)


def _answer(entry: ET.Element, question: Question, option: Option) -> None:
    chosen = question.kind in ("single", "multiple")
    answer = add(
        entry,
        "answer",
        fraction=percent(option.share),
        format="html" if chosen else "moodle_auto_format",
    )
    # `*` in a short answer stands for anything.
    stars = question.kind == "text"
    text = option.text.replace("*", r"\*") if stars else option.text
    add(answer, "text", text)
    _text(answer, "feedback", option.why, format="html")
    if question.kind == "number":
        add(answer, "tolerance", number(question.tolerance))


def _pairs(entry: ET.Element, question: Question) -> None:
    for line, place in question.pairs:
        pair = add(entry, "subquestion", format="html")
        add(pair, "text", line)
        _text(pair, "answer", place)


def _text(parent: ET.Element, tag: str, text: str, **attributes: str) -> None:
    add(add(parent, tag, **attributes), "text", text)
