import pytest

pytestmark = pytest.mark.usefixtures("fake_pool")


@pytest.fixture
def saves(monkeypatch, answer):
    """Return a function that plans what the student saves while watch runs."""
    plan = []

    def watch(folder):
        assert folder.name == "exercises"
        for name, source in plan:
            path = answer(name, source)
            yield {(2, str(path)), (1, str(path.parent / "notes.txt"))}

    monkeypatch.setattr("watchfiles.watch", watch)
    return lambda *steps: plan.extend(steps)


def test_saving_goes_on_to_the_next_exercise(kerasdojo, saves):
    saves(
        ("double", "# verdict: values=failed:forgot_factor"),
        ("double", "right"),
        ("running_mean", "right"),
        ("shout", "right"),
    )
    run = kerasdojo("watch")
    assert run.code == 0
    places = [
        "Now: ",
        "double.py",
        "· double",
        "✗ double",
        "unchanged: multiply",
        "✓ double",
        "running_mean.py",
        "✓ running_mean",
        "shout.py",
        "✓ shout",
        "Every exercise is passed",
    ]
    position = 0
    for place in places:
        position = run.out.index(place, position)


def test_one_may_begin_anywhere(kerasdojo, saves, fake_pool):
    saves(("shout", "# verdict: capitals=failed"))
    run = kerasdojo("watch", "shout", "--lang", "ko")
    assert run.code == 0
    assert [s.exercises for s in fake_pool.graded] == [("shout",), ("shout",)]
    assert "저장하면 채점합니다" in run.out


def test_a_passed_course_has_nothing_to_watch(kerasdojo, answer):
    for name in ("double", "running_mean", "shout"):
        answer(name, "right")
    kerasdojo("check", "--all")
    assert "Every exercise is passed" in kerasdojo("watch").out


def test_ctrl_c_is_the_way_out(kerasdojo, monkeypatch):
    def interrupt(folder):
        raise KeyboardInterrupt

    monkeypatch.setattr("watchfiles.watch", interrupt)
    run = kerasdojo("watch")
    assert run.code == 0
    assert "Traceback" not in run.err
