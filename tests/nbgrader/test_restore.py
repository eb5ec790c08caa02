"""A damaged notebook gets every released cell back, and the student's order stays."""

import copy

import pytest
from nbgrader_helpers import SOURCES, cell, submitted

from kerasdojo.nbgrader.whole import whole_again

IDS = [source.grade_id for source in SOURCES]


def whole(cells):
    return whole_again(cells, SOURCES)[0]


def ids(cells):
    return [c["metadata"].get("nbgrader", {}).get("grade_id") for c in cells]


def test_an_untouched_notebook_keeps_its_cells():
    assert ids(whole(submitted())) == IDS


def test_metadata_comes_from_the_release():
    cells = submitted()
    cells[3]["metadata"]["nbgrader"] = {"grade_id": "double-values", "points": 1000}
    record = whole(cells)[3]["metadata"]["nbgrader"]
    assert record["points"] == 2.0
    assert record["grade"] is True
    assert record["schema_version"] == 3


def test_a_grade_cell_worth_nothing_keeps_its_points():
    assert whole([])[-1]["metadata"]["nbgrader"]["points"] == 0.0


@pytest.mark.parametrize("lost", range(len(SOURCES)))
def test_a_deleted_cell_comes_back_in_its_place(lost):
    cells = submitted()
    del cells[lost]
    expected = IDS if not SOURCES[lost].solution else [*IDS[:lost], *IDS[lost + 1 :]]
    assert ids(whole(cells)) == expected


def test_an_empty_notebook_gets_everything_but_the_answers():
    assert ids(whole([])) == [i for i in IDS if i not in ("double", "mean")]


def test_doubled_cells_appear_once():
    cells = submitted() + copy.deepcopy(submitted())
    restored = [name for name in ids(whole(cells)) if name]
    assert sorted(restored) == sorted(IDS)


def test_of_two_answers_the_last_one_is_the_answer():
    first, last = cell("double", source="first"), cell("double", source="last")
    restored = whole([first, last])
    texts = [c["source"] for c in restored if c["source"] in ("first", "last")]
    named = [c["source"] for c in restored if ids([c]) == ["double"]]
    assert texts == ["first", "last"]
    assert named == ["last"]


def test_the_order_of_answers_is_the_students():
    restored = ids(whole(submitted()[::-1]))
    assert restored.index("mean") < restored.index("double")


def test_a_grade_cell_never_stands_before_its_answer():
    restored = ids(whole(submitted()[::-1]))
    for answer, check in (("double", "double-values"), ("mean", "mean-values")):
        assert restored.index(answer) < restored.index(check)


def test_lost_metadata_is_found_again():
    cells = [{**c, "metadata": {}} for c in submitted()]
    assert ids(whole(cells)) == IDS


def test_an_answer_without_metadata_is_known_by_what_it_defines():
    own = cell(None, source="import numpy\n\ndef mean(x):\n    return 3")
    restored = whole([own])
    assert [c["source"] for c in restored if ids([c]) == ["mean"]] == [own["source"]]


def test_a_retyped_answer_is_code_again():
    restored = whole([cell("double", "raw", "def double(x): ...")])
    answer = next(c for c in restored if ids([c]) == ["double"])
    assert answer["cell_type"] == "code"
    assert answer["source"] == "def double(x): ..."


def test_cells_of_the_students_own_lose_foreign_metadata_and_nothing_else():
    own = cell("not_ours", source="1 + 1")
    restored = whole([own, *submitted()])
    assert restored[0]["metadata"] == {}
    assert restored[0]["source"] == "1 + 1"


@pytest.mark.parametrize(
    "record", [None, 3, [], "x", {"grade_id": 7}, {"grade_id": ""}]
)
def test_odd_metadata_does_no_harm(record):
    own = {**cell(None, source="1"), "metadata": {"nbgrader": record}}
    assert whole([own])
