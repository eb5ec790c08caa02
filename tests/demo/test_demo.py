"""The demo itself, with a small class."""

import io

import pytest
from rich.console import Console

from kerasdojo.course import Course
from kerasdojo.course.sync import derived_files
from kerasdojo.demo import run
from kerasdojo.demo.roster import Student, Work, roster

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(300)]

KINDS = (
    "right, another style",
    "some answers wrong",
    "tries to forge",
    "no valid JSON",
)


@pytest.fixture
def course(tiny: Course) -> Course:
    for derived in derived_files(tiny):
        derived.write()
    return tiny


def lying(concept, corpus, index):
    """Hand in nothing where the class is expected to be right."""
    answers = {name: kept.right[0] for name, kept in corpus.items()}
    return Work(answers, damage=lambda notebook: "{")


def test_a_class_is_graded_and_every_score_is_checked(course, tmp_path):
    first = {student.kind.en: student for student in reversed(roster())}
    students = [first[kind] for kind in KINDS]
    output = io.StringIO()
    console = Console(file=output, width=120)
    root = tmp_path / "demo"
    code = run(root, "en", course=course, students=students, console=console)
    text = output.getvalue()
    assert code == 0, text
    assert "All 12 scores are as expected." in text
    assert str(root / "feedback") in text
    assert (root / "report.html").exists()
    assert len(list(root.glob("feedback/*/*/*.html"))) == 8

    # Again, into the same folder, with a student whose score cannot be as expected.
    students = [Student("liar", roster()[0].kind, lying)]
    output.truncate(0)
    code = run(root, "ko", ["2"], course=course, students=students, console=console)
    assert code == 1
    assert "✗" in output.getvalue()
    assert [path.name for path in (root / "submitted").iterdir()] == ["liar"]
