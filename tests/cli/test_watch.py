import pytest

from kerasdojo.cli.watching.keyboard import Keyboard

pytestmark = pytest.mark.usefixtures("fake_pool")

WRONG = "# verdict: values=failed:forgot_factor"


class Plan:
    """What the student does while watch mode runs, step by step."""

    def __init__(self):
        self.steps = []
        self.typed = ""

    def __call__(self, *steps):
        self.steps += steps


@pytest.fixture
def student(monkeypatch, answer):
    """Return a plan: `("double", "source")` saves a file, `"h"` presses a key."""
    plan = Plan()

    def watch(folder, **_):
        assert folder.name == "exercises"
        yield set()
        for step in plan.steps:
            if isinstance(step, str):
                plan.typed += step
                yield set()
            else:
                path = answer(*step)
                yield {(2, str(path)), (1, str(path.parent / "notes.txt"))}

    monkeypatch.setattr("watchfiles.watch", watch)
    return plan


@pytest.fixture
def keys(student, monkeypatch):
    """Let keys be pressed as if standard input were a terminal."""

    def typed(self):
        keys, student.typed = student.typed, ""
        return keys

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(Keyboard, "_typed", typed)
    monkeypatch.setattr(Keyboard, "_listen", lambda self: None)
    return student


def in_order(text, *places):
    position = 0
    for place in places:
        position = text.index(place, position) + 1
    return True


def test_saving_goes_on_to_the_next_exercise(kerasdojo, student):
    student(("double", WRONG), ("double", "right"), ("running_mean", "right"))
    student(("shout", "right"))
    run = kerasdojo("watch")
    assert run.code == 0
    assert in_order(
        run.out,
        "0 of 3 exercises passed",
        "exercises/01_numbers/double.py",
        "Return twice `x`.",
        "✗ double",
        "unchanged: multiply",
        "✓ double",
        "1 of 3 exercises passed",
        "running_mean.py",
        "✓ running_mean",
        "✓ shout",
        "Every exercise is passed",
    )


def test_one_may_begin_anywhere(kerasdojo, student, fake_pool):
    student(("shout", "# verdict: capitals=failed"))
    run = kerasdojo("watch", "shout", "--lang", "ko")
    assert run.code == 0
    assert [s.exercises for s in fake_pool.graded] == [("shout",), ("shout",)]
    assert "저장하면 채점합니다" in run.out


def test_a_passed_course_has_nothing_to_watch(kerasdojo, answer, student):
    for name in ("double", "running_mean", "shout"):
        answer(name, "right")
    kerasdojo("check", "--all")
    assert "Every exercise is passed" in kerasdojo("watch").out


def test_an_editors_second_event_is_not_graded_again(
    kerasdojo, student, fake_pool, monkeypatch
):
    student(("double", WRONG), ("double", WRONG))
    monkeypatch.setattr("kerasdojo.cli.watching.loop._stamp", lambda path: (1, 1))
    kerasdojo("watch")
    assert len(fake_pool.graded) == 1


def test_ctrl_c_is_the_way_out(kerasdojo, monkeypatch):
    def interrupt(folder, **_):
        raise KeyboardInterrupt

    monkeypatch.setattr("watchfiles.watch", interrupt)
    run = kerasdojo("watch")
    assert run.code == 0
    assert "Traceback" not in run.err
    assert "are saved" in run.out


def test_keys_are_offered_and_answered(kerasdojo, keys):
    keys("h", "h", "t", "i", "l", "?", "s", "e", "never reached")
    run = kerasdojo("watch")
    assert in_order(
        run.out,
        "h hint  t task  n next",
        "Hint 1 of 3",
        "Hint 2 of 3",
        "Return twice",
        "A short lesson.",
        "> double",
        "start the exercise again; your work is kept",
        "are saved",
    )
    assert "Pass double first" in run.err


def test_a_passed_exercise_stays_until_n_is_pressed(kerasdojo, keys, fake_pool):
    keys(("double", "right"), "s", "n", "p", "n")
    run = kerasdojo("watch")
    assert in_order(
        run.out, "✓ double", "n goes on", "2 * x", "running_mean.py", "✓ double"
    )
    assert [s.exercises[0] for s in fake_pool.graded] == [
        *("double", "double", "running_mean", "double", "running_mean"),
    ]


def test_the_last_exercise_of_a_concept_leads_to_its_quiz(kerasdojo, keys):
    keys(("double", "right"), ("running_mean", "right"))
    run = kerasdojo("watch")
    assert "All exercises of Numbers are passed. q: its quiz." in run.out


def test_reset_asks_twice_and_keeps_the_work(kerasdojo, keys, work):
    keys(("double", "my work"), "x", "h", "x", "x")
    run = kerasdojo("watch")
    assert in_order(run.out, "Start double again?", "Nothing was changed", "is kept in")
    assert "raise NotImplementedError" in next(work.glob("ex*/*/double.py")).read_text()
    (backup,) = work.glob(".kerasdojo/backups/*/double*.py")
    assert backup.read_text() == "my work"


def test_the_language_changes_and_is_remembered(kerasdojo, keys, monkeypatch):
    monkeypatch.delenv("KERASDOJO_LANG")
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    keys(("double", WRONG), "L")
    run = kerasdojo("watch")
    assert in_order(run.out, "0 of 3 exercises passed", "두 배 만들기", "h 힌트")
    assert "두 배 만들기" in kerasdojo("list").out
    assert "Double a number" in kerasdojo("list", "--lang", "en").out


def test_it_resumes_where_it_was(kerasdojo, keys, fake_pool):
    keys("n", "n", "e")
    kerasdojo("watch")
    kerasdojo("watch")
    names = [work.exercises[0] for work in fake_pool.graded]
    assert names[:4] == ["double", "running_mean", "shout", "shout"]


def test_a_quiz_may_be_taken_in_between(kerasdojo, keys, monkeypatch):
    def leave(prompt):
        raise EOFError

    monkeypatch.setattr("builtins.input", leave)
    keys("q", "e")
    out = kerasdojo("watch").out
    assert in_order(out, "Question 1 of 7", "What is twice", "h hint", "are saved")


def test_plain_output_has_words_and_no_signs(kerasdojo, keys):
    keys(("double", WRONG), "e")
    out = kerasdojo("watch", "--plain").out
    assert "failed: double" in out
    assert "try: Look again." in out
    for sign in ("✗", "[###", "[---", "\x1b"):
        assert sign not in out


def test_plain_lists_and_hints_have_words_too(kerasdojo, keys):
    keys(("double", WRONG), "l", "h", "e")
    out = kerasdojo("watch", "--plain").out
    assert "01_numbers, Numbers: 0 of 2 passed" in out
    assert "failed: double, Double a number, 1/3, you are here" in out
    assert "Hint 1 of 3" in out
    for sign in ("**", "✗", "·"):
        assert sign not in out


def test_keys_work_while_hangul_is_typed(monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(Keyboard, "_typed", lambda self: "ㅗㅜㅂ")
    assert Keyboard().pressed() == "hnq"


def test_a_missing_file_is_named_and_stops_nothing(kerasdojo, keys, work):
    next(work.glob("exercises/*/double.py")).unlink()
    keys("n", "e")
    run = kerasdojo("watch")
    assert "double.py: there is no such file" in run.out
    assert "running_mean.py" in run.out
