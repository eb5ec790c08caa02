"""What a report says follows from the rows, and only from them."""

import pytest
from report.made import START, Made

from kerasdojo.quiz.draw import variant_id, variants
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.verdicts import keys
from kerasdojo.report import risk
from kerasdojo.report.summary import summarise
from kerasdojo.text import Text

CONCEPT = "01_numbers"
TERM = [f"t{number}" for number in range(1, 8)]


def facts(made, course, **options):
    return summarise(made.rows(), course, "class", **options)


def student(made, course, name="ada"):
    return next(s for s in facts(made, course).students if s.student_id == name)


def kinds(made, course, name="ada"):
    return [reason.kind for reason in student(made, course, name).reasons]


def term(*shares, others=1.0):
    """Ada's shares in the concepts of a term; the others do alike in all of them."""
    made = Made("ada", "bob", "eve")
    for concept, share in zip(TERM, shares, strict=False):
        for name in ("bob", "eve"):
            made.hand_in(name, concept, {"e/c": others})
        if share is not None:
            made.hand_in("ada", concept, {"e/c": share})
    return made


def test_a_late_penalty_is_taken_off_down_to_nothing(tiny):
    made = Made("ada", "bob").hand_in("ada", CONCEPT, {"e/a": 1, "e/b": 1}, penalty=0.5)
    made.hand_in("bob", CONCEPT, {"e/a": 1, "e/b": 0}, penalty=3.0, late_seconds=60.0)
    found = facts(made, tiny)
    assert [entry.score for entry in found.students] == [1.5, 0]
    [concept] = found.concepts
    assert (concept.mean, concept.submitted, concept.late) == (0.375, 2, 1)


def test_names_come_from_the_course(tiny):
    made = Made("ada").hand_in("ada", CONCEPT, {"double/values": 1, "own/cell": 1})
    [concept] = facts(made, tiny).concepts
    assert concept.title == tiny.concept(CONCEPT).title
    known, unknown = concept.exercises
    assert known.title == tiny.concept(CONCEPT).exercise("double").title
    assert known.checks[0].title.en == "returns twice the number"
    assert unknown.title == Text("own", "own")


def test_pass_rates_of_the_first_submission_and_of_the_last(tiny):
    made = Made("ada", "bob")
    for name in ("ada", "bob"):
        made.item(name, CONCEPT, "double/values", 1, first_score=float(name == "ada"))
    [exercise] = facts(made, tiny).concepts[0].exercises
    assert (exercise.passed_first, exercise.passed) == (0.5, 1)
    assert exercise.checks[0].passed_first == 0.5


def test_attempts_hints_and_seconds_come_from_the_logs(tiny):
    made = Made("ada", "bob", "eve")
    for name in ("ada", "bob", "eve"):
        made.hand_in(name, CONCEPT, {"double/values": 1})
    made.attempts("ada", CONCEPT, "double", "failed", "failed", "passed", hints=2)
    made.attempts("bob", CONCEPT, "double", "passed", "passed", seconds=2.0)
    made.attempts("eve", CONCEPT, "double", "failed", seconds=0.5)
    [exercise] = facts(made, tiny).concepts[0].exercises
    assert (exercise.attempts, exercise.hints) == (2, pytest.approx(2 / 3))
    assert exercise.seconds == 0.5


def test_misconceptions_are_counted_by_students_with_their_meaning(tiny):
    made = Made("ada", "bob")
    for name in ("ada", "bob"):
        made.item(name, CONCEPT, "double/values", 0, misconception="forgot_factor")
    made.item("bob", CONCEPT, "double/negative", 0, misconception="of_my_own")
    [exercise] = facts(made, tiny).concepts[0].exercises
    told = {
        seen.misconception: (seen.students, seen.text) for seen in exercise.mistakes
    }
    meaning = tiny.concept(CONCEPT).misconceptions["forgot_factor"]
    assert told == {"forgot_factor": (2, meaning), "of_my_own": (1, None)}
    assert next(iter(told)) == "forgot_factor"


def choice_item(course, kind):
    items = load_quiz(keys(course, CONCEPT)).items
    return next(item for item in items if item.kind == kind)


def question(made, course):
    [found] = facts(made, course).concepts[0].questions
    return found


def test_every_choice_is_listed_with_those_who_took_it(tiny):
    item = choice_item(tiny, "single")
    made = Made("ada", "bob", "eve")
    for name, letter, rest in (("ada", "a", 1), ("bob", '"A"', 0), ("eve", "b", 0)):
        made.hand_in(name, CONCEPT, {f"quiz/{item.id}": 0, "double/values": rest})
        made.answer(name, CONCEPT, item.id, letter)
    found = question(made, tiny)
    assert len(found.options) == len(item.choices)
    assert [option.students for option in found.options[:2]] == [2, 1]
    first = found.options[0]
    assert (first.label, first.share, first.rest) == ("a", pytest.approx(2 / 3), 0.5)
    assert sum(bool(option.right) for option in found.options) == 1


def test_typed_answers_to_different_numbers_count_by_what_they_mean(tiny):
    item = choice_item(tiny, "numeric")
    made = Made("ada", "bob", "eve", "zoe")
    one, other = variants(item)[:2]
    right, wrong = "double", "n"
    for name, draw, answer in (
        ("ada", one, one[right]),
        ("bob", other, other[right]),
        ("eve", other, other[wrong]),
        ("zoe", one, "12345"),
    ):
        made.hand_in(name, CONCEPT, {f"quiz/{item.id}": 0})
        variant = variant_id(item, draw)
        made.answer(name, CONCEPT, item.id, str(answer), variant=variant)
    options = question(made, tiny).options
    told = {(o.text.en, o.right, o.misconception): o.students for o in options}
    assert told == {
        ("", True, None): 2,
        ("", False, "forgot_factor"): 1,
        ("12345", False, None): 1,
    }


def test_somebody_who_hands_in_nothing_any_more_is_silent(tiny):
    assert kinds(term(1, 1, None, None), tiny) == ["silent"]
    assert kinds(term(1, 1, 1, None), tiny) == []
    [reason] = student(term(1, None, 1, None, None, None), tiny).reasons
    assert reason.values == {"concepts": TERM[3:6]}


def test_what_half_of_the_class_has_not_handed_in_makes_nobody_silent(tiny):
    made = term(1, 1)
    for concept in TERM[2:4]:
        made.hand_in("bob", concept, {"e/c": 1})
    assert kinds(made, tiny) == []


def test_few_points_in_the_last_concepts(tiny):
    made = term(1, 1, 0.4, 0.4, 0.4)
    assert kinds(made, tiny) == ["low"]
    [reason] = student(made, tiny).reasons
    assert reason.values == {"percent": 40, "concepts": TERM[2:5]}
    assert kinds(term(0.4, 0.4), tiny) == []


def test_falling_is_seen_from_the_class(tiny):
    assert kinds(term(1, 1, 1, 0.7, 0.7, 0.7), tiny) == ["falling"]
    harder = term(1, 1, 1, 0.7, 0.7, 0.7, others=1.0)
    for row in harder.tables["items"]:
        if row["concept"] in TERM[3:]:
            row["score"] = 0.7
    assert kinds(harder, tiny) == []


def test_stuck_is_who_tried_again_and_again_and_never_passed(tiny):
    tries = ["failed"] * risk.STUCK_ATTEMPTS
    made = Made("ada", "bob", "eve")
    for name in ("ada", "bob", "eve"):
        made.hand_in(name, CONCEPT, {"double/values": float(name == "eve")})
    made.attempts("ada", CONCEPT, "double", *tries, misconception="forgot_factor")
    made.attempts("bob", CONCEPT, "double", *tries[1:])
    made.attempts("eve", CONCEPT, "double", *tries)
    assert kinds(made, tiny, "bob") == kinds(made, tiny, "eve") == []
    [stuck] = student(made, tiny).stuck
    assert (stuck.exercise, stuck.since, stuck.attempts) == (
        "double",
        START,
        len(tries),
    )
    assert stuck.misconception == "forgot_factor"
    made.attempts("ada", CONCEPT, "double", "passed")
    assert not student(made, tiny).stuck


def test_every_number_names_its_rows(tiny):
    made = term(1, 1, None, None)
    found = facts(made, tiny)
    [reason] = found.at_risk[0].reasons
    trace = reason.rows
    rows = getattr(made.rows(), trace["frame"]).filter(**trace["where"])
    assert set(TERM[:4]) - set(rows["concept"]) == set(reason.values["concepts"])


def test_who_has_most_reasons_comes_first(tiny):
    made = term(1, 1, 1, 0.2, 0.2, 0.2)
    for name in ("bob", "eve"):
        made.hand_in(name, TERM[6], {"e/c": 1})
    assert [s.student_id for s in facts(made, tiny).at_risk] == ["ada"]
    assert set(kinds(made, tiny)) == {"low", "falling"}
