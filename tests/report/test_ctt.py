"""Item statistics agree with independent programs and with numbers worked by hand."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerasdojo.report import ctt

REFERENCE = json.loads(
    (Path(__file__).parent / "fixtures" / "ctt.json").read_text(encoding="utf-8")
)
SCORES = np.array(REFERENCE["scores"], float)
MAX_SCORES = np.array(REFERENCE["max_scores"], float)
CLOSE = {"rtol": 0, "atol": 1e-9}


def test_facility_agrees():
    found = ctt.facility(SCORES, MAX_SCORES)
    np.testing.assert_allclose(found, REFERENCE["facility"], **CLOSE)


def test_item_rest_agrees():
    np.testing.assert_allclose(ctt.item_rest(SCORES), REFERENCE["item_rest"], **CLOSE)


def test_alpha_agrees():
    assert ctt.alpha(SCORES) == pytest.approx(REFERENCE["alpha"], rel=0, abs=1e-9)


def test_alpha_if_dropped_agrees():
    found = ctt.alpha_if_dropped(SCORES)
    np.testing.assert_allclose(found, REFERENCE["alpha_if_dropped"], **CLOSE)


def test_upper_lower_agrees():
    nudged = np.column_stack([SCORES, REFERENCE["nudge"]])
    found = ctt.upper_lower(nudged, np.append(MAX_SCORES, 1.0))[:-1]
    np.testing.assert_allclose(found, REFERENCE["upper_lower"], **CLOSE)


def test_the_analysis_holds_the_same_numbers():
    found = ctt.analyse(SCORES, MAX_SCORES, replicates=50)
    assert found.students == 100
    assert found.alpha.value == pytest.approx(REFERENCE["alpha"], abs=1e-9)
    rests = [item.item_rest.value for item in found.items]
    np.testing.assert_allclose(rests, REFERENCE["item_rest"], **CLOSE)
    assert found.items[-1].item_rest.high < 0 < found.items[0].item_rest.low
    dropped = [item.alpha_if_dropped for item in found.items]
    np.testing.assert_allclose(
        [entry.value for entry in dropped], REFERENCE["alpha_if_dropped"], **CLOSE
    )
    assert all(entry.low < entry.value < entry.high for entry in dropped)
    assert found.items[-1].upper_lower.high < 0 < found.items[0].upper_lower.low


def test_students_tied_at_the_border_share_the_places():
    # Four students, 27 % are 1.08 places: one whole, and 0.08 shared by the two with 2.
    scores = np.array([[3.0], [2.0], [2.0], [0.0]])
    found = ctt.upper_lower(scores, np.array([3.0]))
    assert found[0] == pytest.approx((3 + 0.08 * 2 - 0 - 0.08 * 2) / 1.08 / 3)


def test_items_of_one_part_take_no_part_in_each_others_rest():
    scores = np.array([[1.0, 1, 0], [0, 1, 1], [1, 0, 1]])
    rests = ctt.rest_scores(scores, np.array(["a", "a", "b"]))
    assert rests.tolist() == [[0, 0, 2], [1, 1, 1], [1, 1, 1]]


def test_alpha_of_parts_is_alpha_of_their_sums():
    parts = np.array([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    sums = SCORES[:, ::2] + SCORES[:, 1::2]
    found = ctt.analyse(SCORES, MAX_SCORES, parts, replicates=10)
    assert found.alpha.value == pytest.approx(ctt.alpha(sums), abs=1e-12)
    without = sums.copy()
    without[:, 0] -= SCORES[:, 1]
    assert found.items[1].alpha_if_dropped.value == pytest.approx(ctt.alpha(without))


def test_a_student_who_is_drawn_twice_counts_like_two():
    parts = np.array([0, 0, 1, 2, 3, 3, 3, 4, 5, 6, 7, 7])
    weights = np.random.default_rng(5).integers(0, 3, size=(1, len(SCORES)))
    drawn = np.repeat(SCORES, weights[0], axis=0)
    differences = ctt.weighted_upper_lower(SCORES, MAX_SCORES, weights)[0]
    expected = ctt.upper_lower(drawn, MAX_SCORES)
    np.testing.assert_allclose(differences, expected, **CLOSE)
    dropped = ctt.weighted_alphas_if_dropped(SCORES, parts, weights)[0]
    for item, found in enumerate(dropped):
        keep = np.arange(len(dropped)) != item
        sums = ctt.part_scores(drawn[:, keep], parts[keep])
        assert found == pytest.approx(ctt.alpha(sums), abs=1e-9)


def test_what_is_undefined_is_not_a_number():
    scores = np.array([[1.0, 1, 0], [1, 0, 1], [1, 1, 1], [1, 0, 0]])
    found = ctt.analyse(scores, np.ones(3), replicates=20)
    assert np.isnan(found.items[0].item_rest.value)
    assert np.isnan(found.items[0].item_rest.high)
    assert np.isnan(ctt.alpha(scores[:, :1]))
    assert np.isnan(ctt.alpha(np.ones((4, 3))))


def test_the_bootstrap_is_seeded():
    first, again = (ctt.analyse(SCORES, MAX_SCORES, seed=3) for _ in range(2))
    other = ctt.analyse(SCORES, MAX_SCORES, seed=4)
    assert first == again
    assert first.alpha.low != other.alpha.low


def test_intervals_hold_the_true_value_about_as_often_as_they_say():
    # Facility of a fair coin: 90 % intervals of 200 classes must mostly hold 0.5.
    generator = np.random.default_rng(1)
    held = 0
    for seed in range(200):
        flips = generator.integers(0, 2, size=(60, 2)).astype(float)
        entry = ctt.analyse(flips, np.ones(2), seed=seed, replicates=200).items[0]
        held += entry.facility.low <= 0.5 <= entry.facility.high
    assert 168 <= held <= 192


@given(
    st.integers(5, 30).flatmap(
        lambda n: st.lists(
            st.lists(st.integers(0, 3), min_size=4, max_size=4), min_size=n, max_size=n
        )
    )
)
def test_statistics_stay_in_their_bounds(table):
    scores = np.array(table, float)
    full = np.full(4, 3.0)
    assert (np.abs(np.nan_to_num(ctt.item_rest(scores))) <= 1 + 1e-9).all()
    assert (np.abs(ctt.upper_lower(scores, full)) <= 1 + 1e-9).all()
    assert not ctt.alpha(scores) > 1 + 1e-9
