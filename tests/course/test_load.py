import re

import pytest

from kerasdojo.course import CourseError, UnknownName, load_concept
from kerasdojo.text import Text


@pytest.fixture
def edit(tiny_root):
    """Return a function that edits 01_numbers/concept.toml and loads the concept."""
    path = tiny_root / "exercises/01_numbers/concept.toml"

    def load_with(old, new):
        source = path.read_text()
        assert old in source
        path.write_text(source.replace(old, new, 1))
        return load_concept(path.parent)

    return load_with


def problems_of(edit, old, new):
    with pytest.raises(CourseError) as caught:
        edit(old, new)
    return caught.value.problems


def test_a_concept_is_loaded(tiny):
    concept = tiny.concept("01_numbers")
    assert concept.number == 1
    assert concept.title == Text(en="Numbers", ko="숫자")
    assert [exercise.name for exercise in concept.exercises] == [
        "double",
        "running_mean",
    ]
    assert concept.max_score == 6
    assert concept.errors[0].misconception == "divides_by_zero"
    assert set(concept.misconceptions) >= {"forgot_factor", "sign_lost"}


def test_an_exercise_is_loaded(tiny):
    exercise = tiny.exercise("double")
    assert exercise.concept == "01_numbers"
    assert exercise.defines == ("double",)
    assert exercise.max_score == 3
    assert not exercise.beyond
    assert exercise.check("negative").hidden
    assert exercise.check("negative").needs == ("values",)
    with pytest.raises(KeyError, match="nothing"):
        exercise.check("nothing")


def test_a_lesson_exists_in_both_languages(tiny):
    concept = tiny.concept("01_numbers")
    assert "짧은" in concept.lesson("ko")
    (concept.folder / "README.ko.md").unlink()
    assert "short" in concept.lesson("ko")


def test_a_changed_file_is_read_again(tiny_root, tiny):
    before = tiny.concept("01_numbers")
    assert tiny.concept("01_numbers") is before
    path = tiny_root / "exercises/01_numbers/concept.toml"
    path.write_text(path.read_text().replace('en = "Numbers"', 'en = "Digits"', 1))
    assert tiny.concept("01_numbers").title.en == "Digits"


@pytest.mark.parametrize("word", ["01_numbers", "1", "01", "numbers", "number"])
def test_a_concept_answers_to(tiny, word):
    assert tiny.concept(word).id == "01_numbers"


@pytest.mark.parametrize("word", ["", "9", "0", "s", "biology"])
def test_an_unclear_concept_is_refused_with_the_choices(tiny, word):
    with pytest.raises(CourseError, match="01_numbers, 02_words"):
        tiny.concept(word)


def test_an_exercise_answers_to_concept_and_name(tiny):
    assert tiny.exercise("2/shout").concept == "02_words"
    with pytest.raises(CourseError, match="shout"):
        tiny.exercise("1/shout")
    with pytest.raises(CourseError, match="kerasdojo list"):
        tiny.exercise("whisper")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            ', ko = "음수에서도 동작합니다"',
            "",
            "exercises[0].checks[1] `negative` has no Korean `title`; add `ko`",
        ),
        ('ko = "숫자"', 'ko = " "', "has an empty Korean `title`; fill in `ko`"),
        ('ko = "숫자"', "ko = 3", "has an empty Korean `title`; fill in `ko`"),
        (
            'ko = "숫자"',
            'ko = "숫자", fr = "x"',
            "`title` has an unknown language `fr`; remove it",
        ),
        (
            '{ en = "Numbers", ko = "숫자" }',
            '"Numbers"',
            "`title` must be a table, not 'Numbers'",
        ),
        ("seconds", "secnods", "has an unknown key `secnods`; did you mean `seconds`?"),
        ("seconds", "secnods", "exercises[0] `double` has no `seconds`; add it"),
        ("beyond = true", "xyz = true", "has an unknown key `xyz`; remove it"),
        ("points = 2", 'points = "2"', "`points` must be a whole number, not '2'"),
        ("points = 2", "points = true", "`points` must be a whole number, not True"),
        ("points = 2", "points = 0", "`points` must be at least 1, not 0"),
        ("seconds = 0.5", "seconds = 0", "`seconds` must be above 0, not 0"),
        ("hidden = true", "hidden = 1", "`hidden` must be true or false, not 1"),
        ('["values"]', '["value"]', "needs `value`, which is no earlier check"),
        ('["values"]', '"values"', "`needs` must be a list, not 'values'"),
        (
            "points = 2",
            "points = 2\nhidden = true\n[[exercises.checks]]\n"
            'name = "x"\ntitle = { en = "x", ko = "x" }\npoints = 1\n'
            'needs = ["values"]',
            "`x` is visible and needs the hidden `values`",
        ),
        ('["values"]', "[1]", "`needs` must be a list of strings, not [1]"),
        ('name = "negative"', 'name = "values"', "has two checks called `values`"),
        ('name = "running_mean"', 'name = "double"', "two exercises called `double`"),
        ('name = "double"', 'name = "Double"', "`name` must be lower case"),
        ('name = "double"', 'name = "lambda"', "`name` must be lower case"),
        (
            "beyond = true",
            'defines = ["double"]',
            "`double` is defined by both `double` and `running_mean`",
        ),
        ("beyond = true", 'defines = ["a b"]', "'a b', which is no Python name"),
        (
            '    { en = "Use `*`.", ko = "`*`를 사용하세요." },\n',
            "",
            "exercises[0] `double` has 2 hints; write exactly 3",
        ),
        ('"ZeroDivisionError"', '"("', "`pattern` is no regular expression"),
        (
            'misconception = "divides_by_zero"',
            'misconception = "other"',
            "errors[0] names the misconception `other`, which is not described",
        ),
    ],
)
def test_a_mistake_is_named_with_its_place_and_fix(edit, old, new, expected):
    found = problems_of(edit, old, new)
    assert any(expected in problem for problem in found), found
    assert all(p.startswith("exercises/01_numbers/concept.toml:") for p in found)


def test_an_entry_that_is_no_table_is_named(tiny_root):
    path = tiny_root / "exercises/01_numbers/concept.toml"
    path.write_text("errors = [3]\n" + path.read_text().replace("[[errors]]", "[x]"))
    with pytest.raises(CourseError) as caught:
        load_concept(path.parent)
    assert any("`errors[0]` must be a table, not 3" in p for p in caught.value.problems)


def test_all_mistakes_are_reported_at_once(tiny_root):
    path = tiny_root / "exercises/01_numbers/concept.toml"
    path.write_text('title = "x"\n[[exercises]]\nname = "a"\n')
    with pytest.raises(CourseError) as caught:
        load_concept(path.parent)
    text = str(caught.value)
    for key in ("title", "objectives", "task", "hints", "checks", "seconds", "memory"):
        assert f"`{key}`" in text


@pytest.mark.parametrize("name", ["", "*", "**", "a b", "../double", "\0"])
def test_an_odd_name_is_no_exercise(tiny, name):
    with pytest.raises(UnknownName):
        tiny.exercise(name)


def test_a_missing_file_is_named(tiny_root):
    with pytest.raises(CourseError, match=r"03_x/concept\.toml: the file is missing"):
        load_concept(tiny_root / "exercises/03_x")


def test_a_folder_needs_a_number(tiny_root):
    folder = tiny_root / "exercises" / "numbers"
    (tiny_root / "exercises/01_numbers").rename(folder)
    with pytest.raises(CourseError, match="must look like `05_flatten_dense`"):
        load_concept(folder)


def test_what_is_no_toml_says_where(edit):
    (problem,) = problems_of(edit, "points = 2", "points = = 2")
    assert re.search(r"concept.toml: not valid TOML: .*line \d+", problem)
