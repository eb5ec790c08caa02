"""Questions as a QTI 2.1 package: items, and one test for each concept."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from kerasdojo.exports.package import Resource, package
from kerasdojo.exports.questions import Option, Question, by_item, number
from kerasdojo.exports.xmltext import add, add_html, document
from kerasdojo.text import Language

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_CHOSEN = ("single", "multiple")


def qti21(questions: Sequence[Question], language: Language) -> bytes:
    """Return the package.

    Args:
        questions: What to ask; one draw is asked of each item.
        language: Language of the questions.
    """
    resources = [
        Resource(
            question.ident,
            "imsqti_item_xmlv2p1",
            f"items/{question.ident}.xml",
            item(question, language),
        )
        for question in questions
    ]
    for name in dict.fromkeys(question.concept for question in questions):
        own = [question for question in questions if question.concept == name]
        idents = tuple(question.ident for question in own)
        file = f"tests/{name}.xml"
        text = test(name, own)
        entry = Resource(f"test_{name}", "imsqti_test_xmlv2p1", file, text, idents)
        resources.append(entry)
    return package("kerasdojo_qti21", "1.1", resources)


def test(concept: str, questions: Sequence[Question]) -> str:
    """Return the test of one concept."""
    root = ET.Element(
        "assessmentTest", xmlns=QTI, identifier=f"test_{concept}", title=concept
    )
    part = add(
        root,
        "testPart",
        identifier="part1",
        navigationMode="nonlinear",
        submissionMode="individual",
    )
    section = _section(part, "section1", concept)
    for (_, name), drawn in by_item(questions).items():
        group = _section(section, f"group_{name}", name)
        add(group, "selection", select="1")
        for question in drawn:
            href = f"../items/{question.ident}.xml"
            add(group, "assessmentItemRef", identifier=question.ident, href=href)
    return document(root)


def _section(parent: ET.Element, identifier: str, title: str) -> ET.Element:
    return add(
        parent, "assessmentSection", identifier=identifier, title=title, visible="true"
    )


def item(question: Question, language: Language) -> str:
    """Return the file of one question."""
    root = ET.Element(
        "assessmentItem",
        {
            "xmlns": QTI,
            "identifier": question.ident,
            "title": question.name,
            "adaptive": "false",
            "timeDependent": "false",
            "xml:lang": language,
        },
    )
    _declare_response(root, question)
    for name, value in (("SCORE", "0"), ("MAXSCORE", str(question.points))):
        _declare_outcome(root, name, "float", value)
    _declare_outcome(root, "FEEDBACK", "identifier")
    if question.kind in _CHOSEN:
        _declare_outcome(root, "CHOSEN", "identifier", cardinality=question.kind)
    body = add(root, "itemBody")
    body.append(ET.fromstring(f"<div>{question.prompt}</div>"))
    _interaction(body, question)
    _processing(root, question)
    _feedback(root, "FEEDBACK", "why", question.why)
    if question.kind in _CHOSEN:
        for letter, option in _lettered(question):
            _feedback(root, "CHOSEN", letter, option.why)
    return document(root)


def _declare_response(root: ET.Element, question: Question) -> None:
    cardinality, base = {
        "single": ("single", "identifier"),
        "multiple": ("multiple", "identifier"),
        "number": ("single", "float"),
        "text": ("single", "string"),
        "match": ("multiple", "directedPair"),
    }[question.kind]
    declared = add(
        root,
        "responseDeclaration",
        identifier="RESPONSE",
        cardinality=cardinality,
        baseType=base,
    )
    worth = list(_worth(question))
    correct = add(declared, "correctResponse")
    rights = [key for key, share in worth if share > 0]
    for key in rights if cardinality == "multiple" else rights[:1]:
        add(correct, "value", key)
    if question.kind == "number":
        return
    mapping = add(
        declared,
        "mapping",
        lowerBound="0",
        upperBound=str(question.points),
        defaultValue="0",
    )
    for key, share in worth:
        add(
            mapping,
            "mapEntry",
            mapKey=key,
            mappedValue=number(round(share * question.points, 6)),
        )


def _worth(question: Question) -> Iterator[tuple[str, float]]:
    """Yield every answer known and the share of the points it earns."""
    if question.kind == "match":
        for line, (_, place) in enumerate(question.pairs, 1):
            target = f"place_{question.places.index(place) + 1}"
            yield f"line_{line} {target}", 1 / len(question.pairs)
        return
    for letter, option in _lettered(question):
        yield letter if question.kind in _CHOSEN else option.text, option.share


def _declare_outcome(
    root: ET.Element,
    identifier: str,
    base: str,
    value: str = "",
    cardinality: str = "single",
) -> None:
    declared = add(
        root,
        "outcomeDeclaration",
        identifier=identifier,
        cardinality=cardinality,
        baseType=base,
    )
    if value:
        add(add(declared, "defaultValue"), "value", value)


def _interaction(body: ET.Element, question: Question) -> None:
    if question.kind in ("number", "text"):
        blank = add(body, "p")
        add(
            blank,
            "textEntryInteraction",
            responseIdentifier="RESPONSE",
            expectedLength="30",
        )
    elif question.kind == "match":
        _match(body, question)
    else:
        choice = add(
            body,
            "choiceInteraction",
            responseIdentifier="RESPONSE",
            shuffle="true",
            maxChoices="1" if question.kind == "single" else "0",
        )
        for letter, option in _lettered(question):
            add_html(choice, "simpleChoice", option.text, identifier=letter)


def _match(body: ET.Element, question: Question) -> None:
    match = add(
        body,
        "matchInteraction",
        responseIdentifier="RESPONSE",
        shuffle="false",
        maxAssociations=str(len(question.pairs)),
    )
    lines = add(match, "simpleMatchSet")
    for number_, (line, _) in enumerate(question.pairs, 1):
        _associable(lines, line, f"line_{number_}", 1)
    places = add(match, "simpleMatchSet")
    for number_, place in enumerate(question.places, 1):
        _associable(places, place, f"place_{number_}", len(question.pairs))


def _associable(parent: ET.Element, html: str, identifier: str, most: int) -> None:
    add_html(
        parent,
        "simpleAssociableChoice",
        html,
        identifier=identifier,
        matchMax=str(most),
    )


def _processing(root: ET.Element, question: Question) -> None:
    processing = add(root, "responseProcessing")
    condition = add(processing, "responseCondition")
    answered = add(condition, "responseIf")
    if question.kind == "number":
        value, margin = float(question.right[0]), question.tolerance + 1e-9
        within = add(answered, "and")
        for tag, bound in (("gte", value - margin), ("lte", value + margin)):
            compared = add(within, tag)
            add(compared, "variable", identifier="RESPONSE")
            add(compared, "baseValue", f"{bound:.9f}", baseType="float")
        score = add(answered, "setOutcomeValue", identifier="SCORE")
        add(score, "baseValue", str(question.points), baseType="float")
    else:
        add(add(add(answered, "not"), "isNull"), "variable", identifier="RESPONSE")
        score = add(answered, "setOutcomeValue", identifier="SCORE")
        add(score, "mapResponse", identifier="RESPONSE")
    if question.kind in _CHOSEN:
        chosen = add(processing, "setOutcomeValue", identifier="CHOSEN")
        add(chosen, "variable", identifier="RESPONSE")
    told = add(processing, "setOutcomeValue", identifier="FEEDBACK")
    add(told, "baseValue", "why", baseType="identifier")


def _feedback(root: ET.Element, outcome: str, identifier: str, why: str) -> None:
    add_html(
        root,
        "modalFeedback",
        why,
        outcomeIdentifier=outcome,
        showHide="show",
        identifier=identifier,
    )


def _lettered(question: Question) -> list[tuple[str, Option]]:
    return list(zip(ascii_lowercase, question.options, strict=False))
