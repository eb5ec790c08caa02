"""What students type is understood in many spellings, and never breaks anything."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kerasdojo.quiz.answers import grade, normal_text, parse_number, parse_shape
from kerasdojo.quiz.draw import variants
from kerasdojo.quiz.fragments import structure
from kerasdojo.quiz.load import load_quiz
from kerasdojo.quiz.model import KINDS
from kerasdojo.quiz.order import entries_of
from kerasdojo.quiz.show import key_text, read_answer

SIZES = st.one_of(st.none(), st.integers(0, 10**6))
SHAPES = st.lists(SIZES, min_size=1, max_size=5).map(tuple)
NAMES = st.sampled_from(["x", "np.exp", "model", "keras.ops.sum", "tf.reduce_sum"])
VALUES = st.one_of(st.integers(0, 99), st.booleans(), st.sampled_from(["relu", "a b"]))
KEYWORDS = st.dictionaries(
    st.sampled_from(["axis", "units", "activation", "shape"]), VALUES, min_size=1
)

quick = settings(deadline=None, max_examples=60)


@quick
@given(SHAPES)
def test_a_shape_is_read_however_it_is_written(shape):
    words = ["None" if size is None else str(size) for size in shape]
    spellings = [
        repr(shape),
        repr(list(shape)),
        f"TensorShape({list(shape)})",
        f"shape={shape}",
        ", ".join(words),
        " x ".join(words).lower(),
        "×".join(words),
        f"  （{'，'.join(words)}，）",
        repr(shape).replace("None", "?"),
    ]
    for text in spellings:
        assert parse_shape(text) == shape, text


@quick
@given(SHAPES, SHAPES)
def test_another_shape_is_another(shape, other):
    assert (parse_shape(repr(shape)) == parse_shape(repr(other))) == (shape == other)


@quick
@given(st.integers(0, 10**9), st.integers(1, 1000))
def test_a_number_is_read_however_it_is_written(whole, part):
    value = whole / part
    for text in (f"{whole}/{part}", f"= {whole} / {part}", f"({whole:,}) / {part:,}"):
        assert parse_number(text) == pytest.approx(value)
    assert parse_number(f"-{whole}") == -whole
    assert parse_number("".join(chr(ord(digit) + 0xFEE0) for digit in str(whole))) == (
        whole
    )


@quick
@given(NAMES, KEYWORDS)
def test_code_is_compared_by_what_it_does(name, keywords):
    def call(pairs, quote, gap):
        shown = [f"{key}{gap}={gap}{value!r}" for key, value in pairs]
        return f"{name}(x,{gap}{', '.join(shown)})".replace("'", quote)

    pairs = list(keywords.items())
    plain = structure(call(pairs, "'", ""))
    assert structure(call(pairs[::-1], '"', " ")) == plain
    assert structure(f"({call(pairs, chr(39), '  ')})  # comment") == plain
    assert structure(call(pairs, "'", "").replace("np.", "numpy.")) == plain
    assert structure(call([*pairs, ("extra", 1)], "'", "")) != plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x[..., np.newaxis]", "x[..., None]"),
        ("tf.keras.Input((4,))", "keras.Input((4,))"),
        ("shape=(4,)", "shape = (4,),"),
        ("x / 255;", "x/255"),
    ],
)
def test_two_spellings_of_the_same_code(one, other):
    assert normal_text(one, "fill") == normal_text(other, "fill")


@pytest.mark.parametrize(
    ("one", "other"),
    [("(4)", "(4,)"), ("x - y", "y - x"), ("f(a, b)", "f(b, a)"), ("'X'", "'x'")],
)
def test_other_code_is_other(one, other):
    assert normal_text(one, "fill") != normal_text(other, "fill")


@pytest.fixture(scope="module")
def items(tmp_path_factory):
    from nbgrader_helpers import TINY

    quiz = load_quiz(TINY / "solutions" / "01_numbers" / "quiz.toml")
    assert {item.kind for item in quiz.items} == set(KINDS)
    return [(item, variants(item)) for item in quiz.items]


@quick
@given(text=st.text(max_size=60))
def test_whatever_is_typed_earns_between_nothing_and_all(items, text):
    for item, draws in items:
        answer = read_answer(item, text)
        if answer is not None:
            assert 0 <= grade(item, draws[0], answer).share <= 1


@quick
@given(chosen=st.lists(st.integers(-3, 9), max_size=12))
def test_no_choice_costs_points(items, chosen):
    for item, draws in items:
        if entries_of(item):
            assert 0 <= grade(item, draws[0], chosen).share <= 1


def test_every_key_is_right_as_it_would_be_typed(items):
    for item, draws in items:
        for values in draws:
            answer = read_answer(item, key_text(item, values))
            assert answer is not None
            assert grade(item, values, answer).right, item.id
