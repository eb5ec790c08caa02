"""What was done to a damaged notebook is written down, and nothing else is."""

import copy
from dataclasses import replace

import pytest
from nbgrader_helpers import SOURCES, cell, submitted

from kerasdojo.nbgrader.repairs import (
    WORDS,
    Repair,
    counted,
    read_repairs,
    sentences,
    told,
    write_repairs,
)
from kerasdojo.nbgrader.whole import whole_again
from kerasdojo.result import CheckResult, ExerciseResult, Result
from kerasdojo.text import LANGUAGES, Text

LONG = [
    SOURCES[2],
    replace(SOURCES[3], source="# 2 points: doubles\ncheck_double()"),
]


def done(cells) -> list[str]:
    return [str(repair) for repair in whole_again(cells, SOURCES)[1]]


def without(*places):
    return [c for i, c in enumerate(submitted()) if i not in places]


def changed(place, **values):
    cells = submitted()
    cells[place].update(values)
    return cells


def test_honest_work_needs_no_repair() -> None:
    cells = changed(2, source="def double(x):\n    return 2 * x")
    assert done([cell(None, source="1 + 1"), *cells]) == []


@pytest.mark.parametrize(
    ("cells", "repairs"),
    [
        (without(2), ["missing double"]),
        (without(2, 6), ["missing double", "missing mean"]),
        (without(0, 3), ["back lesson--text, double-values"]),
        ([*submitted()[:3], *submitted()[2:]], ["doubled double"]),
        ([*submitted(), copy.deepcopy(submitted()[3])], ["copies double-values"]),
        (changed(2, metadata={}), ["recognised double"]),
        (
            changed(2, metadata={"nbgrader": {"grade_id": "mine"}}),
            ["recognised double"],
        ),
        (changed(2, cell_type="markdown"), ["retyped double"]),
        (changed(3, source="2.0"), ["changed double-values"]),
        (
            changed(3, metadata={"nbgrader": {"grade_id": "double"}}),
            ["doubled double"],
        ),
        (changed(1, cell_type="raw"), ["changed double--task"]),
        (submitted()[::-1], ["moved double-values, double-more, mean-values"]),
        (
            [*without(2, 6), cell("mean", source="def mean(x): 1\ndef double(x): 2")],
            ["recognised double", "moved double-values, double-more, mean-values"],
        ),
    ],
)
def test_each_repair_has_its_line(cells, repairs) -> None:
    assert done(cells) == repairs


def texts_after(cells):
    return {
        c["metadata"]["nbgrader"]["grade_id"]: c["source"]
        for c in whole_again(cells, LONG)[0]
        if c["metadata"]
    }


@pytest.mark.parametrize("name", [None, "double", "double-values"])
@pytest.mark.parametrize("is_first", [True, False])
def test_an_answer_joined_with_a_check_is_found(name, is_first) -> None:
    check, mine = LONG[1].source, "def double(x):\n    return 2 * x"
    text = f"{mine}\n\n{check}" if is_first else f"{check}\n\n{mine}"
    cells = [cell(name, source=text)]
    texts = {key: value.strip() for key, value in texts_after(cells).items()}
    assert texts == {"double": mine, "double-values": check}
    assert "joined double-values" in [str(r) for r in whole_again(cells, LONG)[1]]


MEAN = "def mean(x):\n    return 3"
DOUBLE = "import math\n\n\ndef double(x):\n    return 2 * x"


def answers(cells) -> dict[str, str]:
    restored, _ = whole_again(cells, SOURCES)
    named = [(c["metadata"].get("nbgrader") or {}, c["source"]) for c in restored]
    return {r["grade_id"]: text for r, text in named if r.get("solution")}


@pytest.mark.parametrize("name", [None, "double", "mean", "other"])
def test_joined_answers_have_a_cell_each_again(name) -> None:
    code = f"{DOUBLE}\n\nprint(double(3))\n{MEAN}\nx = 1"
    own = [c for c in submitted() if c["source"] and "def" not in c["source"]]
    found = answers([*own, cell(name, source=code)])
    assert found["mean"].strip() == MEAN
    assert found["double"].endswith("return 2 * x")


def test_a_copy_of_another_answer_stays_in_its_cell() -> None:
    both = f"{MEAN}\n\n\n{DOUBLE}"
    cells = [cell("mean", source=MEAN), cell("double", source=both)]
    assert answers(cells) == {"mean": MEAN, "double": both}


def test_a_cell_longer_than_any_answer_is_not_parsed() -> None:
    endless = f"{MEAN}\n" + "x = [" + "1, " * 200_000 + "]\n" + DOUBLE
    assert answers([cell("mean", source=endless)]) == {"mean": endless}


def test_joined_answers_that_are_no_python_stay_together() -> None:
    both = f"{MEAN}\n!pip install x\n{DOUBLE}"
    assert answers([cell("double", source=both)]) == {"double": both}


def test_an_id_on_the_wrong_cell_does_not_cost_the_answer() -> None:
    right, other = "def double(x):\n    return 2 * x", "def mean(x):\n    return 3"
    cells = [cell("double", source=right), cell("double", source=other)]
    restored, _ = whole_again(cells, SOURCES)
    ids = [c["metadata"].get("nbgrader", {}).get("grade_id") for c in restored]
    assert restored[ids.index("double")]["source"] == right
    assert restored[ids.index("mean")]["source"] == other


def test_an_answer_under_the_id_of_a_check_is_found() -> None:
    mine = "def double(x):\n    return 2 * x"
    cells = submitted()
    cells[2] = cell("double-values", source=mine)
    restored, _ = whole_again(cells, SOURCES)
    ids = [c["metadata"].get("nbgrader", {}).get("grade_id") for c in restored]
    assert restored[ids.index("double")]["source"] == mine
    assert restored[ids.index("double-values")]["source"] == SOURCES[3].source


def test_a_lesson_that_shows_code_is_no_answer() -> None:
    shown = cell(None, "markdown", "An example:\n\ndef double(x):\n    return 1")
    own = cell(None, source="def double(x):\n    return 2 * x")
    restored, _ = whole_again([own, shown], SOURCES)
    answers = [c for c in restored if c["metadata"].get("nbgrader")]
    texts = {c["metadata"]["nbgrader"]["grade_id"]: c["source"] for c in answers}
    assert texts["double"] == own["source"]


def test_long_lists_end() -> None:
    sources = [SOURCES[1]] * 20
    _, (repair,) = whole_again([], sources)
    assert repair.about.endswith(", …")


def test_an_answer_found_elsewhere_is_not_missing() -> None:
    passed = CheckResult("values", "passed", 2, 2.0, Text("", ""))
    empty = CheckResult("a", "not_attempted", 1, 0.0, Text("", ""))
    given = CheckResult("b", "failed", 1, 0.0, Text("", ""))
    title = Text("", "")
    exercises = (
        ExerciseResult("double", title, (passed,)),
        ExerciseResult("quiz", title, (empty, given)),
    )
    names = ("double", "mean", "quiz_a", "quiz_b")
    repairs = [Repair("missing", name) for name in names]
    left = counted(repairs, Result("01_numbers", "ada", exercises))
    assert [repair.about for repair in left] == ["mean", "quiz_a"]


@pytest.mark.parametrize("kind", WORDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_repair_is_said_in_both_languages(kind, lang) -> None:
    text = told([Repair(kind, "이름\x1b[31m")], lang)
    assert text.count("\n- ") == 1
    assert "{" not in text
    assert "\x1b" not in text
    assert ("이름" in text) == ("{about}" in WORDS[kind].en)


def test_missing_answers_share_a_sentence() -> None:
    repairs = [Repair("missing", "a"), Repair("tail"), Repair("missing", "b")]
    first, last = sentences(repairs, "en")
    assert "behind the end" in first
    assert last.startswith("No answer was found to a, b:")


def test_what_was_written_is_read(tmp_path) -> None:
    path = tmp_path / "01_numbers.json"
    repairs = [Repair("missing", "double"), Repair("encoding", "CP949")]
    write_repairs(path, repairs)
    assert read_repairs(path) == repairs
    write_repairs(path, [])
    assert list(tmp_path.iterdir()) == []
    assert read_repairs(path) == []
