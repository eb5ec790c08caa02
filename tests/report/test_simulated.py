"""A report on a class whose truth is known finds what was planted, and no more."""

import pytest

from kerasdojo.course import locate
from kerasdojo.demo.simulated import Plan, draw_class
from kerasdojo.report.risk import SILENT
from kerasdojo.report.summary import read_facts

pytestmark = pytest.mark.timeout(300)

SMALL = ("01_eager_ops", "04_sequential")


@pytest.fixture(scope="module")
def facts(simulated):
    return read_facts(simulated.root)


@pytest.fixture(scope="module")
def small():
    return [draw_class(locate(), Plan(50, seed, SMALL)) for seed in (3, 3, 4)]


def at_risk(facts, kind):
    return {s.student_id for s in facts.at_risk if kind in {r.kind for r in s.reasons}}


def flagged(facts, *flags):
    return {
        (concept.concept, entry.item)
        for concept in facts.concepts
        for entry in concept.analysis.items
        if set(flags).intersection(entry.flags)
    }


def test_everybody_is_there(facts, simulated):
    people = simulated.truth.people
    assert len(facts.students) == len(people) == 200
    assert sum(concept.submitted for concept in facts.concepts) == sum(
        person.concepts for person in people
    )
    assert len(facts.concepts) == 12


def test_those_who_are_stuck_are_found_and_nobody_else(facts, simulated):
    found = {
        (student.student_id, stuck.concept, stuck.exercise)
        for student in facts.students
        for stuck in student.stuck
    }
    assert found == set(simulated.truth.stuck) != set()


def test_those_who_stopped_are_found_and_nobody_else(facts, simulated):
    last = len(facts.concepts) - SILENT
    stopped = {p.id for p in simulated.truth.people if p.concepts <= last}
    assert at_risk(facts, "silent") == stopped != set()


def test_no_strong_student_is_on_the_list(facts, simulated):
    strong = {p.id for p in simulated.truth.people if p.profile == "strong"}
    assert not strong & {student.student_id for student in facts.at_risk}


def test_the_wrong_key_is_found_and_no_other_is_suspected(facts, simulated):
    planted = set(simulated.truth.wrong_keys)
    assert flagged(facts, "key") <= planted
    assert planted <= flagged(facts, "key", "apart", "hard")


def test_the_same_seed_makes_the_same_class(small):
    same, again, other = small
    assert same.truth == again.truth != other.truth
    assert [entry.work.results for entry in same.entries] == [
        entry.work.results for entry in again.entries
    ]


def test_who_copies_has_the_answers_of_somebody_else(small):
    drawn = small[0]
    works = {(e.person.id, e.material.concept.id): e.work for e in drawn.entries}
    assert drawn.truth.copies
    for copier, model in drawn.truth.copies:
        for concept in SMALL:
            assert works[copier, concept].answers == works[model, concept].answers
