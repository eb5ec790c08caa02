"""Quizzes in files for other systems, read back by readers that are not ours."""

import html
import io
import logging
import re
import warnings
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace

import moodle_xml_parser.parser as moodle_reader
import pytest

from kerasdojo.course import CourseError
from kerasdojo.exports.gift import escape, gift
from kerasdojo.exports.moodle_xml import moodle_xml
from kerasdojo.exports.qti12 import RESPONSE, qti12
from kerasdojo.exports.qti21 import qti21
from kerasdojo.exports.questions import read_questions
from kerasdojo.exports.quizzes import quiz_file

with warnings.catch_warnings():
    # Old packages, whose authors knew older Pythons.
    warnings.simplefilter("ignore")
    import pygiftparser.parser as gift_reader
    import pyslet.imscpv1p2 as packages
    import pyslet.qtiv1.item
    import pyslet.qtiv1.xml
    import pyslet.qtiv2.variables
    import pyslet.qtiv2.xml

CHOSEN = ("single", "multiple")


def unescaped(text: str) -> str:
    return re.sub(r"\\([~=#{}:\\])", r"\1", text).replace(r"\*", "*")


def test_parameters_are_drawn(questions) -> None:
    prompts = {q.prompt for q in questions if q.item == "twice"}
    assert len(prompts) == 3
    assert not any("{" in prompt for prompt in prompts)
    assert [q.draws for q in questions if q.item == "steps"] == [1]


def test_moodle_xml_is_read_by_a_parser(questions) -> None:
    found = moodle_reader.parse_string(moodle_xml(questions))["multichoice"]
    chosen = [question for question in questions if question.kind in CHOSEN]
    assert len(found) == len(chosen) > 0
    for theirs, ours in zip(found, chosen, strict=True):
        assert (theirs.name, theirs.single) == (ours.name, ours.kind == "single")
        assert theirs.default_grade == ours.points
        shares = [option.score_fraction / 100 for option in theirs.options]
        assert shares == pytest.approx([option.share for option in ours.options])
        rights = [o.answer for o in theirs.options if o.score_fraction > 0]
        assert rights == [html.unescape(text) for text in ours.right]
        assert sum(share for share in shares if share > 0) == pytest.approx(1)


def test_moodle_xml_has_the_types_that_moodle_knows(questions) -> None:
    root = ET.fromstring(moodle_xml(questions))
    entries = {
        entry.findtext("name/text"): entry
        for entry in root.iter("question")
        if entry.get("type") != "category"
    }
    assert len(entries) == len(questions)
    for question in questions:
        entry = entries[question.name]
        answers = [
            (a.get("fraction"), a.findtext("text")) for a in entry.iter("answer")
        ]
        if question.kind == "number":
            assert entry.get("type") == "numerical"
            assert answers[0] == ("100", question.right[0])
            assert float(entry.findtext("answer/tolerance")) == question.tolerance
        if question.kind == "text":
            assert entry.get("type") == "shortanswer"
            # An asterisk of ours must not stand for anything.
            assert all("*" not in text.replace(r"\*", "") for _, text in answers)
            rights = {
                text.replace(r"\*", "*") for share, text in answers if share != "0"
            }
            assert rights == set(question.right)
        if question.kind == "match":
            pairs = [
                (pair.findtext("text"), pair.findtext("answer/text"))
                for pair in entry.iter("subquestion")
            ]
            assert tuple(pairs) == question.pairs


def _readable(question):
    """Return a question without what pygiftparser cannot read, or None.

    It knows neither negative numbers nor escaped braces in answers.
    """
    if any("{" in option.text for option in question.options):
        return None
    kept = [o for o in question.options if not re.match(r"-\d", o.text)]
    numeric = question.kind == "number"
    return replace(question, options=tuple(kept)) if numeric else question


def test_gift_is_read_by_a_parser(questions) -> None:
    questions = [ours for question in questions if (ours := _readable(question))]
    found = gift_reader.parseFile(io.StringIO(gift(questions)))
    assert [theirs.title for theirs in found] == [ours.name for ours in questions]
    for theirs, ours in zip(found, questions, strict=True):
        assert theirs.valid
        assert theirs.markup == "html"
        assert unescaped(theirs.text) == ours.prompt
        told = theirs.generalFeedback.removeprefix("[html]")
        assert unescaped(told) == ours.why
        kind = type(theirs.answers).__name__
        given = theirs.answers.answers
        if ours.kind == "match":
            assert kind == "MatchingSet"
            pairs = [(a.question, a.answer) for a in given]
            assert [
                (unescaped(q.strip().removeprefix("[html]")), unescaped(a.strip()))
                for q, a in pairs
            ] == list(ours.pairs)
            continue
        if ours.kind == "number":
            assert kind == "NumericAnswerSet"
            assert (given[0].value, given[0].tolerance) == (
                float(ours.right[0]),
                ours.tolerance,
            )
            continue
        texts = [unescaped(a.answer.strip().removeprefix("[html]")) for a in given]
        assert texts == [option.text for option in ours.options]
        rights = [t for t, a in zip(texts, given, strict=True) if _earns(a)]
        assert rights == list(ours.right)


def _earns(answer) -> bool:
    return answer.fraction > 0


@pytest.mark.parametrize("text", ["a=b", "{x: 1}", "~#\\", "C:\\x", "a\nb"])
def test_what_gift_would_read_as_its_own_is_escaped(text) -> None:
    source = f"::t::[html]{escape(text)} {{=x}}\n"
    [question] = gift_reader.parseFile(io.StringIO(source))
    assert question.title == "t"
    shown = re.sub(r"\\([~=#{}:\\])", r"\1", question.text)
    assert shown.replace("\n", "") == text.replace("\\n", "\n").replace("\n", "")


def session_of(text: bytes):
    """Return an item as pyslet reads it, ready to be answered."""
    document = pyslet.qtiv2.xml.QTIDocument()
    document.read(src=io.BytesIO(text))
    state = pyslet.qtiv2.variables.ItemSessionState(document.root)
    state.begin_session()
    return document.root, state


def scored(state, response) -> float:
    state["RESPONSE"].set_value(response)
    state.end_attempt()
    return state["SCORE"].value


@pytest.fixture
def items(questions):
    """Every question with the text of its QTI 2.1 item."""
    archive = zipfile.ZipFile(io.BytesIO(qti21(questions, "en")))
    return [(q, archive.read(f"items/{q.ident}.xml")) for q in questions]


def test_qti21_scores_right_answers_when_pyslet_runs_it(items) -> None:
    for question, text in items:
        item, state = session_of(text)
        assert item.identifier == question.ident
        right = item.declarations["RESPONSE"].get_correct_value().value
        assert scored(state, right) == pytest.approx(question.points)
        if question.kind == "text":
            for answer in question.right:
                assert scored(state, answer) == question.points


def test_qti21_scores_wrong_answers_when_pyslet_runs_it(items) -> None:
    for question, text in items:
        _, state = session_of(text)
        letters = dict(zip("abcdefgh", question.options, strict=False))
        wrong = [name for name, option in letters.items() if option.share <= 0]
        right = [name for name, option in letters.items() if option.share > 0]
        if question.kind == "single":
            assert all(scored(state, name) == 0 for name in wrong)
        elif question.kind == "multiple":
            assert scored(state, wrong) == 0
            part = question.points * (len(right) - 1) / len(right)
            assert scored(state, [*right, wrong[0]]) == pytest.approx(part)
        elif question.kind == "number":
            assert scored(state, float(question.right[0]) + 0.01) == 0
        elif question.kind == "text":
            known = [o.text for o in question.options if o.share == 0]
            assert all(scored(state, text) == 0 for text in [*known, "nonsense"])
        else:
            assert scored(state, [("line_1", "place_9")]) == 0


@pytest.mark.parametrize("version", ["12", "21"])
def test_packages_are_read_by_pyslet(questions, tmp_path, version) -> None:
    content = qti12(questions) if version == "12" else qti21(questions, "en")
    (tmp_path / "package.zip").write_bytes(content)
    with zipfile.ZipFile(tmp_path / "package.zip") as archive:
        archive.extractall(tmp_path / "files")
    package = packages.ContentPackage(str(tmp_path / "files"))
    resources = package.manifest.root.Resources.Resource
    files = {str(file.href) for entry in resources for file in entry.File}
    on_disk = {
        path.relative_to(tmp_path / "files").as_posix()
        for path in (tmp_path / "files").rglob("*.xml")
    }
    assert files == on_disk - {"imsmanifest.xml"}
    idents = {entry.id for entry in resources}
    needed = {need.identifierref for entry in resources for need in entry.Dependency}
    assert needed <= idents


def test_packages_are_always_the_same_bytes(questions) -> None:
    assert qti12(questions) == qti12(questions)
    assert qti21(questions, "ko") == qti21(questions, "ko")


def test_qti21_tests_ask_one_draw_of_each_item(questions) -> None:
    archive = zipfile.ZipFile(io.BytesIO(qti21(questions, "en")))
    space = {"q": "http://www.imsglobal.org/xsd/imsqti_v2p1"}
    root = ET.fromstring(archive.read("tests/01_numbers.xml"))
    groups = root.findall("q:testPart/q:assessmentSection/q:assessmentSection", space)
    assert len(groups) == len({question.item for question in questions})
    assert {g.find("q:selection", space).get("select") for g in groups} == {"1"}
    refs = [ref.get("href") for ref in root.iter(f"{{{space['q']}}}assessmentItemRef")]
    assert len(refs) == len(questions)
    assert {f"tests/{ref}".replace("tests/../", "") for ref in refs} <= set(
        archive.namelist()
    )


@pytest.fixture
def entries(questions):
    """Every question with its QTI 1.2 item, as pyslet reads it."""
    logging.disable(logging.CRITICAL)
    archive = zipfile.ZipFile(io.BytesIO(qti12(questions)))
    document = pyslet.qtiv1.xml.QTIDocument()
    document.read(src=io.BytesIO(archive.read("01_numbers/01_numbers.xml")))
    logging.disable(logging.NOTSET)
    found = {item.ident: item for item in _all(document.root, pyslet.qtiv1.item.Item)}
    assert len(found) == len(questions)
    return [(question, found[question.ident]) for question in questions]


def _all(element, kind, seen=None):
    """Yield elements below one; pyslet's own search stumbles over assessments."""
    seen = set() if seen is None else seen
    seen.add(id(element))
    if isinstance(element, kind):
        yield element
        return
    for value in vars(element).values():
        for child in value if isinstance(value, list) else [value]:
            if getattr(child, "parent", None) is element and id(child) not in seen:
                yield from _all(child, kind, seen)


def test_qti12_is_read_by_pyslet(entries) -> None:
    from pyslet.qtiv1 import common
    from pyslet.qtiv1 import item as parts

    for question, entry in entries:
        assert entry.title == question.name
        labels = list(_all(entry, parts.ResponseLabel))
        if question.kind in CHOSEN:
            assert len(labels) == len(question.options)
        scores = [c for c in _all(entry, parts.RespCondition) if list(_scores(c))]
        equal = [
            (e.responseIdentifier, e.get_value())
            for condition in scores
            for e in _all(condition, common.VarEqual)
        ]
        if question.kind == "single":
            letter = "abcdefgh"[[o.share > 0 for o in question.options].index(True)]
            assert equal == [(RESPONSE, letter)]
        elif question.kind == "text":
            assert [text for _, text in equal] == list(question.right)
        elif question.kind == "number":
            assert equal == [(RESPONSE, question.right[0])]
        elif question.kind == "match":
            assert len(equal) == len(scores) == len(question.pairs)


def _scores(condition):
    from pyslet.qtiv1 import common

    return _all(condition, common.SetVar)


def test_without_keys_there_is_nothing_to_export(tiny_root) -> None:
    from kerasdojo.course import course_at

    (tiny_root / "solutions/01_numbers/quiz.toml").unlink()
    with pytest.raises(CourseError, match="no quiz with keys for 01_numbers"):
        quiz_file("gift", course_at(tiny_root), ["01_numbers"], "en", 1)


def test_every_quiz_of_the_course_can_be_exported() -> None:
    """All of them are well-formed, and no right answer is also a known wrong one."""
    from pathlib import Path

    from kerasdojo.course import course_at

    course = course_at(Path(__file__).resolve().parents[2])
    found = read_questions(course, course.concept_ids, "ko", draws=2)
    assert {question.concept for question in found} == set(course.concept_ids)
    ET.fromstring(moodle_xml(found))
    for name, text in _files(qti21(found, "ko")) + _files(qti12(found)):
        assert ET.fromstring(text).tag, name
    for question in found:
        texts = [option.text for option in question.options]
        assert len(texts) == len(set(texts)), question.ident


def _files(content: bytes) -> list[tuple[str, bytes]]:
    archive = zipfile.ZipFile(io.BytesIO(content))
    return [(name, archive.read(name)) for name in archive.namelist()]
