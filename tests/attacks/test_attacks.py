"""Every attack gets what its honest part deserves, and works where nothing protects."""

import inspect

import pytest
from attacks.attack import HONEST, POINTS, read_attacks, worked
from attacks.unprotected import HIDDEN

ATTACKS = read_attacks()
CELLS = [n for n, a in ATTACKS.items() if a.kind == "cell" and a.gains != "none"]
NOTEBOOKS = [n for n, a in ATTACKS.items() if a.kind == "notebook"]

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(600)]


def test_there_are_enough_attacks():
    assert len(ATTACKS) >= 45


@pytest.mark.parametrize("name", ATTACKS)
def test_it_scores_what_the_honest_part_deserves(attacked, name):
    result = attacked.result(name)
    assert result.score == ATTACKS[name].deserves
    assert result.isolation.startswith("full") or not result.cells


@pytest.mark.parametrize("name", ATTACKS)
def test_nothing_leaks(attacked, name):
    shown, page = attacked.shown(name), attacked.page(name)
    for text in attacked.forbidden(ATTACKS[name]):
        assert text not in shown
    for text in (
        getattr(ATTACKS[name].module(), "FORBIDDEN", [])
        if (name in NOTEBOOKS)
        else ["<script>alert", "\x1b"]
    ):
        assert text not in page
    assert len(shown) < 500_000


@pytest.mark.parametrize("student", HONEST)
def test_who_is_graded_next_gets_what_they_would_get_alone(attacked, student):
    result = attacked.result(student)
    assert {e.exercise: e.score for e in result.exercises} == POINTS


def test_nothing_was_hit(attacked):
    assert attacked.decoys.harmed() == []


def test_nothing_is_left_behind(attacked):
    assert set(attacked.after) <= set(attacked.before)
    assert attacked.remains == []


@pytest.mark.parametrize("name", CELLS)
def test_it_works_where_nothing_protects(controls, name):
    assert worked(ATTACKS[name], controls[name], str(HIDDEN)), controls[name]


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_tampered_notebook_works_where_nothing_protects(name, tmp_path, attacked):
    module = ATTACKS[name].module()
    if ATTACKS[name].gains == "none":
        assert not hasattr(module, "control")
        return
    assert inspect.signature(module.control).parameters.keys() == {"folder", "scene"}
    assert module.control(tmp_path, attacked.scene(name))
