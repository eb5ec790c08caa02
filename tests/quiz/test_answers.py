import pytest

from kerasdojo.quiz.answers import grade, parse_number, parse_shape
from kerasdojo.quiz.draw import variant_for, variants
from kerasdojo.quiz.order import public_order


def verdict(quiz, name, answer, **values):
    item = quiz.item(name)
    draws = [d for d in variants(item) if values.items() <= d.items()]
    return grade(item, draws[0], answer)


@pytest.mark.parametrize(
    "answer", ["8", " 8.0 ", "2*4", "2 * (3 + 1)", "-(-8)", "16/2"]
)
def test_a_number_may_be_written_in_many_ways(quiz, answer):
    assert verdict(quiz, "twice", answer, n=4).right


def test_a_known_mistake_is_named(quiz):
    wrong = verdict(quiz, "twice", "4", n=4)
    assert wrong.share == 0
    assert wrong.misconception == "forgot_factor"
    assert wrong.why.en == "That is the number itself."


@pytest.mark.parametrize("answer", ["", "x", "9", "8 8", "__import__('os')", "9**9**9"])
def test_any_other_answer_is_wrong_and_explained(quiz, answer):
    wrong = verdict(quiz, "twice", answer, n=4)
    assert wrong.share == 0
    assert wrong.misconception is None
    assert wrong.why.en == "Twice 4 is 8."


@pytest.mark.parametrize("answer", ["(2, 5)", "[2,5]", "2, 5", "TensorShape([2, 5])"])
def test_a_shape_may_be_written_in_many_ways(quiz, answer):
    assert verdict(quiz, "pair", answer, rows=2, columns=5).right


def test_a_shape_is_no_other_shape(quiz):
    wrong = verdict(quiz, "pair", "(5, 2)", rows=2, columns=5)
    assert wrong.misconception == "wrong_divisor"
    assert not verdict(quiz, "pair", "(2, 5.0)", rows=2, columns=5).right


def test_spaces_and_quotes_do_not_matter(quiz):
    answer = ' [0.5,0.5]   {"x" : 0.5}\n'
    assert verdict(quiz, "prints", answer, a=0.5).right
    assert not verdict(quiz, "prints", "[0.5 0.5] {'x': 0.5}", a=0.5).right


@pytest.mark.parametrize("answer", ["2*x", "(2 * x)", "x+x"])
def test_code_is_compared_by_structure(quiz, answer):
    assert verdict(quiz, "blank", answer).right


@pytest.mark.parametrize("answer", ["2 * y", "2 *", "x", "2" * 5000])
def test_other_code_is_wrong(quiz, answer):
    assert not verdict(quiz, "blank", answer).right


def places(item, *indices):
    order = public_order(item)
    return [order.index(index) for index in indices]


def test_one_choice_is_right(quiz):
    item = quiz.item("one_right")
    values = variants(item)[0]
    assert grade(item, values, places(item, 0)).right
    wrong = grade(item, values, places(item, 1))
    assert wrong.misconception == "forgot_factor"
    assert grade(item, values, places(item, 0, 1)).share == 0
    assert grade(item, values, []).share == 0
    assert grade(item, values, [99, -1]).share == 0


@pytest.mark.parametrize(
    ("chosen", "share"),
    [((0, 1), 1), ((0,), 0.5), ((0, 2), 0), ((0, 1, 2), 0.5), ((2,), 0), ((), 0)],
)
def test_several_choices_earn_their_share(quiz, chosen, share):
    item = quiz.item("some_right")
    assert grade(item, {}, places(item, *chosen)).share == share


@pytest.mark.parametrize("lines", [(0, 1, 2, 3), (1, 0, 2, 3)])
def test_lines_that_commute_may_change_places(quiz, lines):
    item = quiz.item("steps")
    assert grade(item, {}, places(item, *lines)).right


@pytest.mark.parametrize("lines", [(2, 0, 1, 3), (0, 0, 2, 3), (0, 1, 2), (0, 1, 3, 2)])
def test_other_orders_are_wrong(quiz, lines):
    item = quiz.item("steps")
    assert grade(item, {}, places(item, *lines)).share == 0


def test_a_distractor_names_its_misconception(quiz):
    item = quiz.item("steps")
    wrong = grade(item, {}, places(item, 0, 1, 4, 3))
    assert wrong.misconception == "forgot_factor"


def test_a_student_always_gets_the_same_draw(quiz):
    item = quiz.item("twice")
    draws = {variant_for(item, f"student{number}")["n"] for number in range(50)}
    assert draws == {3, 4, 6, 7, 8, 9}
    assert variant_for(item, "kim") == variant_for(item, "kim")


@pytest.mark.parametrize(
    ("text", "number"),
    [("7,850", 7850), ("1,2", None), ("1e-3", 0.001), ("True", None), ("1/0", None)],
)
def test_numbers(text, number):
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "shape"),
    [("(None, 10)", (None, 10)), ("()", ()), ("5", (5,)), ("(a,)", None), ("", None)],
)
def test_shapes(text, shape):
    assert parse_shape(text) == shape
