import pytest

from kerasdojo.course import CourseError
from kerasdojo.quiz.draw import variants
from kerasdojo.quiz.load import load_quiz
from kerasdojo.text import Text


def test_a_quiz_is_loaded(quiz):
    assert [item.kind for item in quiz.items] == [
        "numeric",
        "shape",
        "output",
        "fill",
        "single",
        "multiple",
        "order",
    ]
    item = quiz.item("twice")
    assert item.points == 2
    assert item.parameters == {"n": (3, 4, 5, 6, 7, 8, 9)}
    assert item.misconceptions == {"forgot_factor", "sign_lost"}
    assert quiz.item("one_right").choices[2].text == Text(en="nothing", ko="없음")
    with pytest.raises(KeyError):
        quiz.item("nothing")


def test_steps_of_a_range_are_exact(quiz):
    options = quiz.item("prints").parameters["a"]
    assert options == (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('kind = "shape"', 'kind = "shap"', "`kind` must be one of single"),
        ('kind = "shape"', 'kind = "shap"', "did you mean `shape`?"),
        ('id = "pair"', 'id = "twice"', "`twice` another item has this id"),
        ('id = "pair"', 'id = "Pair"', "`id` must be lower case"),
        ('answer = "double"', 'answer = "duoble"', "name 'duoble' is not defined"),
        ('answer = "double"', "answer = '\"x\"'", "is 'x', not a number"),
        ('answer = "double"', "anwser = '1'", "unknown key `anwser`; did you mean"),
        ('tolerance = "0"', 'tolerance = "x"', "`tolerance` must be a number"),
        ("from = 3", "start = 3", "`from` must be a number, not None"),
        ("to = 9 }", "to = 3 }", "leaves nothing to draw"),
        ("step = 0.1", "step = 0", "`step` is too small"),
        ("choose = [2, 3, 4]", "choose = [2]", "leaves nothing to draw"),
        ('"n == 5"', '"n > 0"', "no draw is left"),
        ('"n == 5"', '"n ++"', "SyntaxError"),
        ("{n}?", "{m}?", "{m} is neither parameter nor value"),
        ("{n}?", "{n?", "write {{ and }} for braces that stay"),
        ("{n}?", "{n.real}?", "{n.real} in a template; write {{ and }} instead"),
        ('{{"x": {a}}}', '{"x": {a}}', "in a template"),
        ('["2 * x", "x * 2", "x + x"]', "[]", "has no answer; add one"),
        (
            "right = true",
            'right = false\nmisconception = "wrong_divisor"',
            "has 0 right choices",
        ),
        ("right = true", 'right = "yes"', "`right` must be true or false"),
        ("any_order = [[0, 1]]", "any_order = [[0, 9]]", "lists of indices"),
        ("any_order = [[0, 1]]", "any_order = [0]", "lists of indices"),
        ("[items.values]\ndouble", "[items.values]\nDouble", "is no legal name"),
        ("n = { from = 3", "N = { from = 3", "is no legal name"),
        ('answers = ["x"]', 'answers = ["2*x"]', "tell answers apart"),
        ('text = "4"', 'text = "2"', "tell answers apart"),
        ('misconception = "sign_lost"\n', "", "has no `misconception`; add it"),
    ],
)
def test_a_mistake_is_named(quiz_file, old, new, expected):
    source = quiz_file.read_text()
    assert old in source
    quiz_file.write_text(source.replace(old, new, 1))
    with pytest.raises(CourseError) as caught:
        load_quiz(quiz_file, "quiz.toml")
    problems = caught.value.problems
    assert any(expected in problem for problem in problems), problems
    assert all(problem.startswith("quiz.toml:") for problem in problems)


def test_draws_are_different_and_always_the_same(quiz):
    item = quiz.item("twice")
    draws = variants(item)
    assert sorted(draw["n"] for draw in draws) == [3, 4, 6, 7, 8, 9]
    assert all(draw["double"] == 2 * draw["n"] for draw in draws)
    assert variants(item) == draws


def test_draws_that_confuse_answers_are_left_out(quiz):
    assert all(d["rows"] != d["columns"] for d in variants(quiz.item("pair")))


def test_an_item_without_parameters_has_one_draw(quiz):
    assert variants(quiz.item("blank")) == [{}]


def test_numpy_is_at_hand(quiz_file):
    source = quiz_file.read_text().replace('"2 * n"', '"np.int64(2) * n"', 1)
    quiz_file.write_text(source)
    draw = variants(load_quiz(quiz_file).item("twice"))[0]
    assert type(draw["double"]) is int
