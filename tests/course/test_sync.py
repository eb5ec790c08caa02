import pytest

from kerasdojo.course import CourseError, course_at
from kerasdojo.course.sync import derived_files


def states(course, concept=None):
    return {
        entry.path.relative_to(course.exercises_dir).as_posix(): entry.state
        for entry in derived_files(course, concept)
    }


def test_every_solution_has_a_derived_file(tiny):
    for entry in derived_files(tiny):
        entry.write()
    assert set(states(tiny).values()) == {"fresh"}
    assert {"01_numbers/double.py", "02_words/shout.py"} <= set(states(tiny))


def test_what_differs_is_stale_and_what_lacks_is_missing(tiny):
    for entry in derived_files(tiny):
        entry.write()
    (tiny.exercises_dir / "01_numbers/double.py").write_text("x = 1\n")
    (tiny.exercises_dir / "02_words/shout.py").unlink()
    found = states(tiny)
    assert found["01_numbers/double.py"] == "stale"
    assert found["02_words/shout.py"] == "missing"
    assert found["01_numbers/running_mean.py"] == "fresh"


def test_one_concept_may_be_asked_for(tiny):
    assert all(name.startswith("02_words/") for name in states(tiny, "02_words"))


def test_all_broken_solutions_are_named(tiny):
    for name in ("01_numbers/double.py", "02_words/shout.py"):
        (tiny.root / "solutions" / name).write_text("x = 1\n")
    with pytest.raises(CourseError) as caught:
        derived_files(tiny)
    assert [problem.split(":")[0] for problem in caught.value.problems] == [
        "solutions/01_numbers/double.py",
        "solutions/02_words/shout.py",
    ]


def test_without_solutions_there_is_nothing_to_derive(tiny_root):
    (tiny_root / "solutions").rename(tiny_root / "elsewhere")
    with pytest.raises(CourseError, match="checkout"):
        derived_files(course_at(tiny_root))
