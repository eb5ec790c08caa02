import pytest

from kerasdojo.course import course_at
from kerasdojo.course.sync import derived_files
from kerasdojo.course.verify import floors, verify
from kerasdojo.course.verify.floors import Floors

EXERCISES = "exercises/01_numbers"
GRADERS = "graders/01_numbers"
SOLUTIONS = "solutions/01_numbers"
ANSWERS = "tests/submissions/01_numbers"


@pytest.fixture
def sound(tiny_root, tiny):
    """The small course, in order."""
    for entry in derived_files(tiny):
        entry.write()
    return tiny_root


def problems(root, *concepts, limits=floors.NONE):
    return verify(course_at(root), concepts, limits)


def edit(root, file, old, new):
    path = root / file
    source = path.read_text()
    assert old in source
    path.write_text(source.replace(old, new, 1))


def test_a_sound_course_has_no_problems(sound):
    assert problems(sound) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (f"{EXERCISES}/README.md", "short", "short\n" * 40, "has 47 lines; shorten"),
        (f"{EXERCISES}/README.md", "short", "![A](no.svg)", "no.svg is missing; draw"),
        (f"{EXERCISES}/README.md", "short", "![](no.svg)", "no.svg has no words; add"),
        (f"{EXERCISES}/README.md", "```python", "```", "has 0 ```python blocks"),
        (f"{EXERCISES}/README.ko.md", "2 * 2", "2 * 3", "its code differs"),
        (f"{EXERCISES}/double.py", "raise", "# raise", "is stale; run `kerasdojo dev"),
        (f"{EXERCISES}/concept.toml", "두 배 만들기", "Double", "no Korean word"),
        (f"{GRADERS}/test_double.py", "expect\n", "expect\nimport time\n", "`time`"),
        (
            f"{GRADERS}/test_double.py",
            "expect\n",
            "expect\nimport numpy as np\nX = np.random.rand(3)\n",
            "uses `np.random.rand`, which is not the same tomorrow; draw from `rng`",
        ),
        (
            f"{GRADERS}/test_double.py",
            "expect\n",
            "expect\nimport numpy as np\nX = np.random.default_rng().random(3)\n",
            "`np.random.default_rng()`",
        ),
        (f"{EXERCISES}/concept.toml", "Double a number", "두 배", "has Korean words"),
        (f"{EXERCISES}/concept.toml", "points = 2", "points = 0", "at least 1, not 0"),
        (
            f"{EXERCISES}/concept.toml",
            "objectives = [",
            'prerequisites = ["02_words"]\nobjectives = [',
            "prerequisite `02_words` is no earlier concept",
        ),
        (
            f"{EXERCISES}/concept.toml",
            "[misconceptions.sign_lost]",
            '[misconceptions.idle]\nen = "x"\nko = "가"\n[misconceptions.sign_lost]',
            "misconception `idle` is named by no grader",
        ),
        (f"{SOLUTIONS}/double.py", "def double", "def twice", "not define `double`"),
        (f"{SOLUTIONS}/double.py", "# END SOLUTION", "", "has no `# END SOLUTION`"),
        (
            f"{SOLUTIONS}/double.py",
            "\n\ndef",
            "\nif True:\n    print(1)\n\n\ndef",
            "double.py:3: runs code on import",
        ),
        (
            f"{SOLUTIONS}/double.py",
            "\n\ndef",
            "\nimport scipy.stats\n\n\ndef",
            "imports `scipy.stats`; do without it",
        ),
        (
            f"{SOLUTIONS}/double.py",
            "\n\ndef",
            "\nfrom . import x\n\n\ndef",
            "imports `.`; do without it",
        ),
        (f"{GRADERS}/test_double.py", "test_values", "test_value", "has no `test_val"),
        (f"{GRADERS}/test_double.py", "test_values", "test_v", "is no visible check"),
        (f"{GRADERS}/test_double.py", "(submission)", "(work)", "takes (work); it may"),
        (f"{GRADERS}/test_double.py", "import expect", "import expect, (", "not valid"),
        (
            f"{GRADERS}/test_double.py",
            "    expect",
            "    try:\n        1\n    finally:\n        2\n    expect",
            "has try/except",
        ),
        (
            f"{GRADERS}/test_double.py",
            "    expect",
            "    x = 1\n" * 12 + "    expect",
            "has 13 lines; shorten it to 12",
        ),
        (
            f"{GRADERS}/test_double.py",
            '"forgot_factor"',
            '"forgot"',
            "names the misconception `forgot`, which is not described",
        ),
        (
            f"{GRADERS}/test_double.py",
            "mistakes=",
            'misconception="forgot", mistakes=',
            "names the misconception `forgot`, which is not described",
        ),
        (
            f"{SOLUTIONS}/quiz.toml",
            '"forgot_factor"',
            '"forgot"',
            "`twice` names the misconception `forgot`",
        ),
        (f"{SOLUTIONS}/quiz.toml", "What is twice {n}?", "{n}의?", "has Korean words"),
        (
            f"{SOLUTIONS}/quiz.toml",
            "원래 숫자입니다",
            "**원래(숫자)**입니다",
            "`ko`: a mark of emphasis stays in '**원래(숫자)**입니다.'",
        ),
        (
            f"{EXERCISES}/concept.toml",
            "두 배 만들기",
            "**두 배()**로",
            "emphasis stays",
        ),
        (f"{EXERCISES}/README.ko.md", "짧은", "*짧은(길지 않은)*이", "emphasis stays"),
        (f"{SOLUTIONS}/quiz.toml", "{n}?", "{m}?", "{m} is neither parameter nor"),
        (
            f"{SOLUTIONS}/quiz.toml",
            "print([",
            "keras.print([",
            "`prints` says what Keras does; add `verify`",
        ),
    ],
)
def test_a_broken_promise_is_named(sound, file, old, new, expected):
    edit(sound, file, old, new)
    found = problems(sound)
    assert any(expected in problem for problem in found), found
    assert all(": " in problem for problem in found)


@pytest.mark.parametrize(
    "stray",
    [
        "exercises/09_x/README.md",
        f"{EXERCISES}/other.py",
        f"{EXERCISES}/notes.txt",
        f"{EXERCISES}/unused.svg",
        f"{SOLUTIONS}/helper.py",
        f"{GRADERS}/conftest.py",
        "graders/09_x/test_x.py",
        f"{ANSWERS}/other/pass_x.py",
        f"{ANSWERS}/double/maybe.py",
        f"{ANSWERS}/double/fail_values.py",
    ],
)
def test_a_stray_file_is_named(sound, stray):
    path = sound / stray
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("# BEGIN SOLUTION\n# STARTER\n# END SOLUTION\n")
    found = problems(sound)
    parents = {stray, str(path.parent.relative_to(sound))}
    assert any(problem.split(":")[0] in parents for problem in found), found


def test_seeded_chance_is_the_same_tomorrow(sound):
    drawn = "import numpy as np\n\nX = np.random.default_rng(4).permutation(3)\n"
    edit(sound, f"{GRADERS}/test_double.py", "expect\n", f"expect\n{drawn}")
    assert problems(sound) == []


def test_caches_are_no_stray_files(sound):
    (sound / GRADERS / "__pycache__").mkdir()
    (sound / ANSWERS / ".ipynb_checkpoints").mkdir()
    assert problems(sound) == []


@pytest.mark.parametrize(
    "missing",
    [
        f"{EXERCISES}/README.ko.md",
        f"{EXERCISES}/double.py",
        f"{SOLUTIONS}/double.py",
        f"{GRADERS}/test_double.py",
        f"{GRADERS}/test_double_hidden.py",
    ],
)
def test_a_missing_file_is_named(sound, missing):
    (sound / missing).unlink()
    found = problems(sound)
    assert any(p.startswith(missing) and "missing" in p for p in found), found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("fail_valeus__forgot_factor.py", "`valeus` is no check of double"),
        ("fail_values__forgotten.py", "misconception `forgotten` is not described"),
    ],
)
def test_a_wrong_name_of_an_answer_is_named(sound, name, expected):
    (sound / ANSWERS / "double" / name).write_text("")
    assert any(expected in problem for problem in problems(sound))


def test_a_check_that_rejects_nothing_is_named(sound):
    (sound / ANSWERS / "double/fail_negative__sign_lost.py").unlink()
    (found,) = problems(sound)
    assert "no answer fails check `negative`" in found


def test_exercises_may_not_overwrite_each_others_names(sound):
    for name, value in (("double", 1), ("running_mean", 2)):
        path = sound / SOLUTIONS / f"{name}.py"
        path.write_text(f"{path.read_text()}\n\nLIMIT: int = {value}\n")
    found = problems(sound)
    assert any("`LIMIT` is something else in double.py" in p for p in found), found


def test_names_are_unique_in_the_course(sound):
    edit(sound, "exercises/02_words/concept.toml", '"shout"', '"double"')
    (sound / "exercises/02_words").rename(sound / "exercises/01_words")
    found = problems(sound)
    assert any("`double` is also an exercise of 01_numbers" in p for p in found)
    assert any("has the number of 01_numbers" in p for p in found)


def test_everything_must_be_there_in_sufficient_number(sound):
    found = "\n".join(problems(sound, "01_numbers", limits=Floors()))
    for expected in (
        "2 exercises; write 4",
        "`double` has 2 checks; write 3",
        "double: 1 pass_*.py; write 3",
        "double: 2 fail_*.py; write 5",
        "quiz.toml: 7 items; write 8",
        "quiz.toml: `steps` proves no key; add `verify`",
    ):
        assert expected in found


def test_some_exercise_must_go_beyond_and_some_checks_be_hidden(sound):
    edit(sound, f"{EXERCISES}/concept.toml", "beyond = true", "")
    edit(sound, f"{EXERCISES}/concept.toml", "hidden = true", "hidden = false")
    found = "\n".join(problems(sound, "01_numbers", limits=Floors()))
    assert "no exercise has `beyond = true`" in found
    assert "0 of 3 checks are hidden; hide one in 3" in found


def test_a_quiz_asks_in_every_way(sound):
    edit(sound, f"{SOLUTIONS}/quiz.toml", 'kind = "shape"', 'kind = "numeric"')
    edit(sound, f"{SOLUTIONS}/quiz.toml", '"(rows, columns)"', '"rows * columns"')
    edit(sound, f"{SOLUTIONS}/quiz.toml", '"(columns, rows)"', '"columns"')
    found = problems(sound, "01_numbers", limits=Floors())
    assert any("no item is shape; add one of each" in problem for problem in found)


def test_a_missing_quiz_is_named(sound):
    limits = Floors()
    found = problems(sound, "02_words", limits=limits)
    assert "solutions/02_words/quiz.toml: is missing; write it" in found


def test_without_solutions_there_is_nothing_to_verify(sound):
    (sound / "solutions").rename(sound / "elsewhere")
    assert any("checkout" in problem for problem in problems(sound))


def test_without_submissions_there_is_no_proof(sound):
    (sound / "tests").rename(sound / "elsewhere")
    assert any("tests/submissions: is missing" in p for p in problems(sound))
