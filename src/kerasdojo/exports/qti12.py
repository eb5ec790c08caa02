"""Questions as a QTI 1.2 package, in the form that Canvas and others import."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from string import ascii_lowercase

from kerasdojo.exports.package import Resource, package
from kerasdojo.exports.questions import Option, Question, by_item, number
from kerasdojo.exports.xmltext import add, document

QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
RESPONSE = "response1"
_TYPES = {
    "single": "multiple_choice_question",
    "multiple": "multiple_answers_question",
    "number": "numerical_question",
    "text": "short_answer_question",
    "match": "matching_question",
}


def qti12(questions: Sequence[Question]) -> bytes:
    """Return the package: one assessment for each concept."""
    concepts = dict.fromkeys(question.concept for question in questions)
    resources = [
        Resource(
            f"quiz_{name}",
            "imsqti_xmlv1p2",
            f"{name}/{name}.xml",
            assessment(name, [q for q in questions if q.concept == name]),
        )
        for name in concepts
    ]
    return package("kerasdojo_qti12", "1.1.3", resources)


def assessment(concept: str, questions: Sequence[Question]) -> str:
    """Return the file of one concept; one draw is asked of each item."""
    root = ET.Element("questestinterop", xmlns=QTI)
    test = add(root, "assessment", ident=f"assessment_{concept}", title=concept)
    top = add(test, "section", ident="root_section")
    for (_, name), drawn in by_item(questions).items():
        group = add(top, "section", ident=f"group_{concept}_{name}", title=name)
        selection = add(add(group, "selection_ordering"), "selection")
        add(selection, "selection_number", "1")
        extension = add(selection, "selection_extension")
        add(extension, "points_per_item", str(drawn[0].points))
        for question in drawn:
            _item(group, question)
    return document(root)


def _item(group: ET.Element, question: Question) -> None:
    item = add(group, "item", ident=question.ident, title=question.name)
    fields = add(add(item, "itemmetadata"), "qtimetadata")
    for label, entry in (
        ("question_type", _TYPES[question.kind]),
        ("points_possible", str(question.points)),
    ):
        field = add(fields, "qtimetadatafield")
        add(field, "fieldlabel", label)
        add(field, "fieldentry", entry)
    presentation = add(item, "presentation")
    _material(presentation, question.prompt)
    _response(presentation, question)
    _processing(item, question)
    feedback = add(item, "itemfeedback", ident="general_fb")
    _material(add(feedback, "flow_mat"), question.why)
    for letter, option in _lettered(question):
        feedback = add(item, "itemfeedback", ident=f"{letter}_fb")
        _material(add(feedback, "flow_mat"), option.why)


def _response(presentation: ET.Element, question: Question) -> None:
    if question.kind in ("number", "text"):
        blank = add(presentation, "response_str", ident=RESPONSE, rcardinality="Single")
        kind = "Decimal" if question.kind == "number" else "String"
        add(add(blank, "render_fib", fibtype=kind), "response_label", ident="answer1")
        return
    if question.kind == "match":
        for place, (line, _) in enumerate(question.pairs, 1):
            choice = add(presentation, "response_lid", ident=f"response_{place}")
            _material(choice, line)
            _choices(choice, question.places)
        return
    cardinality = "Single" if question.kind == "single" else "Multiple"
    choice = add(presentation, "response_lid", ident=RESPONSE, rcardinality=cardinality)
    _choices(choice, [option.text for option in question.options])


def _choices(parent: ET.Element, texts: Sequence[str]) -> None:
    rendered = add(parent, "render_choice")
    for letter, text in zip(ascii_lowercase, texts, strict=False):
        _material(add(rendered, "response_label", ident=letter), text)


def _processing(item: ET.Element, question: Question) -> None:
    processing = add(item, "resprocessing")
    outcomes = add(processing, "outcomes")
    add(
        outcomes,
        "decvar",
        maxvalue="100",
        minvalue="0",
        varname="SCORE",
        vartype="Decimal",
    )
    for letter, _ in _lettered(question):
        condition = add(processing, "respcondition", continue_="Yes")
        _equal(add(condition, "conditionvar"), letter)
        add(
            condition,
            "displayfeedback",
            feedbacktype="Response",
            linkrefid=f"{letter}_fb",
        )
    if question.kind == "match":
        _score_pairs(processing, question)
        return
    condition = add(processing, "respcondition", continue_="No")
    _condition(add(condition, "conditionvar"), question)
    add(condition, "setvar", "100", action="Set", varname="SCORE")


def _score_pairs(processing: ET.Element, question: Question) -> None:
    share = number(round(100 / len(question.pairs), 4))
    for place, (_, answer) in enumerate(question.pairs, 1):
        condition = add(processing, "respcondition", continue_="Yes")
        letter = ascii_lowercase[question.places.index(answer)]
        _equal(add(condition, "conditionvar"), letter, f"response_{place}")
        add(condition, "setvar", share, action="Add", varname="SCORE")


def _condition(variable: ET.Element, question: Question) -> None:
    """Say what earns the points."""
    if question.kind == "number":
        value = float(question.right[0])
        either = add(variable, "or")
        _equal(either, question.right[0])
        within = add(either, "and")
        for tag, bound in (("vargte", -1), ("varlte", 1)):
            edge = number(value + bound * question.tolerance)
            add(within, tag, edge, respident=RESPONSE)
    elif question.kind == "text":
        for answer in question.right:
            _equal(variable, answer)
    elif question.kind == "single":
        [right] = [letter for letter, o in _lettered(question) if o.share > 0]
        _equal(variable, right)
    else:
        every = add(variable, "and")
        for letter, option in _lettered(question):
            _equal(every if option.share > 0 else add(every, "not"), letter)


def _equal(parent: ET.Element, text: str, respident: str = RESPONSE) -> None:
    add(parent, "varequal", text, respident=respident)


def _lettered(question: Question) -> list[tuple[str, Option]]:
    chosen = question.kind in ("single", "multiple")
    return list(zip(ascii_lowercase, question.options if chosen else (), strict=False))


def _material(parent: ET.Element, html: str) -> None:
    add(add(parent, "material"), "mattext", html, texttype="text/html")
