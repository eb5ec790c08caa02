"""Which items are called bad, and when nothing is said."""

import numpy as np
import pytest
from report.made import Made

from kerasdojo.report.items import (
    MIN_STUDENTS,
    analyse_concept,
    scores_by_student,
)

CONCEPT = "01_numbers"


def a_class(students, seed=0, bad=None, **values):
    """Six good questions, and a check that is bad in one way or another."""
    generator = np.random.default_rng(seed)
    made = Made(*(f"s{number:03d}" for number in range(students)))
    for number in range(students):
        ability = generator.normal()
        scores = {
            f"quiz/q{place}": float(ability + 0.7 * generator.normal() > 0)
            for place in range(6)
        }
        if bad == "key":
            scores["double/values"] = float(ability + 0.7 * generator.normal() < 0)
        elif bad == "apart":
            scores["double/values"] = float(generator.random() < 0.5)
        elif bad is not None:
            rare = generator.random() < 0.01
            scores["double/values"] = float(rare if bad == "hard" else not rare)
        made.hand_in(f"s{number:03d}", CONCEPT, scores)
    return made


def flags(made, item="values"):
    analysis = analyse_concept(made.rows(), CONCEPT)
    return next(set(entry.flags) for entry in analysis.items if entry.item == item)


@pytest.mark.parametrize("bad", ["key", "apart", "hard", "easy"])
def test_a_bad_item_is_told_from_good_ones(bad):
    made = a_class(120, bad=bad)
    assert bad in flags(made)
    for place in range(6):
        assert flags(made, f"q{place}") == set()


def test_an_item_that_everybody_gets_says_nothing_about_anybody():
    made = a_class(40, bad="easy")
    for row in made.tables["items"]:
        if row["item"] == "values":
            row["score"] = row["first_score"] = 1.0
    assert flags(made) == {"easy", "same"}


def test_too_small_a_class_is_refused():
    refused = analyse_concept(a_class(MIN_STUDENTS - 1).rows(), CONCEPT)
    assert (refused.refused, refused.items) == (True, ())
    assert refused.students == MIN_STUDENTS - 1
    assert not analyse_concept(a_class(MIN_STUDENTS).rows(), CONCEPT).refused


def test_too_few_items_are_refused():
    rows = a_class(40).rows()
    few = rows.items.filter(rows.items["item"].is_in(["q1", "q2"]))
    assert analyse_concept(type(rows)(**{**rows.frames, "items": few}), CONCEPT).refused


def test_the_first_submission_counts_by_default():
    made = a_class(60, bad="key")
    for row in made.tables["items"]:
        if row["item"] == "values":
            row["first_score"] = 1.0 - row["score"]
    assert "key" not in flags(made)
    last = analyse_concept(made.rows(), CONCEPT, first=False)
    assert "key" in next(e for e in last.items if e.item == "values").flags


def test_work_that_was_never_begun_and_cells_for_people_are_left_out():
    made = a_class(30)
    made.hand_in("idle", CONCEPT, {f"quiz/q{place}": 0.0 for place in range(6)})
    for row in made.tables["items"]:
        if row["student_id"] == "idle":
            row["first_status"] = "not_attempted"
        if row["item"] == "q0":
            row["kind"] = "manual"
    found = scores_by_student(made.rows().items, CONCEPT, first=True)
    assert "idle" not in found["student_id"]
    assert "q0" not in found["item"]
    assert analyse_concept(made.rows(), CONCEPT).students == 30


def test_a_student_whose_notebook_lacks_an_item_is_left_out():
    made = a_class(30)
    made.tables["items"] = [
        row
        for row in made.tables["items"]
        if (row["student_id"], row["item"]) != ("s001", "q3")
    ]
    assert analyse_concept(made.rows(), CONCEPT).students == 29


def test_checks_of_one_exercise_are_no_part_of_each_others_rest():
    """Two checks that fail together would else correlate whatever they measure."""
    made = a_class(80, bad="apart")
    for row in list(made.tables["items"]):
        if row["item"] == "values":
            twin = {k: row[k] for k in ("score", "first_score")}
            made.item(
                row["student_id"],
                CONCEPT,
                "double/twin",
                row["score"],
                first_score=twin["first_score"],
                place=99,
            )
    assert "apart" in flags(made)
    assert "apart" in flags(made, "twin")
