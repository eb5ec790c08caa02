"""A gradebook on a PostgreSQL server: nbgrader, our commands, many writers at once."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader_helpers import hand_in, tiny_with_stubs

from kerasdojo.cli import main
from kerasdojo.nbgrader.build import build
from kerasdojo.report.gradebook import gradebook_url, read_scores
from kerasdojo.report.summary import read_facts

# nbgrader converts in this process, and warns about its own libraries.
pytestmark = [
    pytest.mark.tensorflow,
    pytest.mark.timeout(180),
    pytest.mark.usefixtures("bulk_without_engine"),
    pytest.mark.filterwarnings("ignore"),
]

NUMBERS, WORDS = "01_numbers", "02_words"
STUDENTS = ("ada", "bob", "eve")
RIGHT = {
    "double": "def double(x):\n    return x + x",
    "running_mean": "def running_mean(values):\n    return sum(values) / len(values)",
    "shout": "def shout(word):\n    return word.upper()",
}


def kerasdojo(root: Path, *words: str) -> int:
    """Run `kerasdojo autograde` in this process, with an engine that takes no time."""
    return main(["autograde", *words, "--course", str(root), "--jobs", "1"])


@pytest.fixture(scope="module")
def root(tmp_path_factory, postgres, nbgrader) -> Path:
    """A course whose gradebook is on the server; two assignments handed in."""
    base = tmp_path_factory.mktemp("postgres")
    course = tiny_with_stubs(base / "tiny")
    build(course, base / "class", db_url=postgres.database())
    for concept in (NUMBERS, WORDS):
        made = nbgrader(base / "class", "generate_assignment", concept)
        assert made.returncode == 0, made.stderr
        for student in STUDENTS:
            hand_in(base / "class", concept, student, **RIGHT)
    return base / "class"


def points(root: Path, concept: str) -> dict[str, float]:
    scores = read_scores(gradebook_url(root))[concept]
    return {name: sum(e.score for e in row.values()) for name, row in scores.items()}


@pytest.fixture(scope="module")
def graded(root, nbgrader, bulk_without_engine) -> Path:
    """Both assignments graded at once, by nbgrader's command and by ours."""
    with ThreadPoolExecutor() as pool:
        plain = pool.submit(nbgrader, root, "autograde", NUMBERS)
        assert kerasdojo(root, WORDS) == 0
    assert plain.result().returncode == 0, plain.result().stderr
    return root


def test_two_runs_at_once_lose_nothing(graded):
    assert points(graded, NUMBERS) == dict.fromkeys(STUDENTS, 6)
    assert min(points(graded, WORDS).values()) >= 1


def test_everything_is_on_the_server(graded):
    assert gradebook_url(graded).startswith("postgresql+psycopg://")
    assert not (graded / "gradebook.db").exists()


def test_the_report_reads_the_server(graded):
    scores = {s.student_id: s.score for s in read_facts(graded).students}
    assert tuple(scores) == STUDENTS
    assert scores["ada"] >= 7


def test_graders_write_while_a_run_is_under_way(graded):
    """What people give by hand meanwhile stays, as in formgrader."""
    url = gradebook_url(graded)

    def by_hand(student: str) -> None:
        with Gradebook(url) as gradebook:
            for extra in range(20):
                place = ("shout-capitals", WORDS, WORDS, student)
                gradebook.find_grade(*place).extra_credit = float(extra)
                gradebook.db.commit()

    with ThreadPoolExecutor() as pool:
        hands = [pool.submit(by_hand, student) for student in STUDENTS]
        assert kerasdojo(graded, WORDS, "--force") == 0
    for hand in hands:
        hand.result()
    assert points(graded, WORDS) == dict.fromkeys(STUDENTS, 1 + 19)


def test_a_server_that_went_away_is_named(graded, postgres, capsys):
    before = points(graded, NUMBERS)
    postgres.stop()
    try:
        assert kerasdojo(graded, NUMBERS, "--lang", "en") == 2
    finally:
        postgres.start()
    said = capsys.readouterr().err
    assert said.startswith("kerasdojo: the gradebook postgresql+psycopg://")
    assert points(graded, NUMBERS) == before


def test_a_server_that_goes_away_in_the_middle_costs_nothing(
    graded, postgres, bulk_without_engine, monkeypatch, capsys
):
    usual = bulk_without_engine.grade

    def grade(self, submission):
        if submission.student_id == "bob":
            postgres.stop()
        return usual(self, submission)

    monkeypatch.setattr(bulk_without_engine, "grade", grade)
    try:
        assert kerasdojo(graded, NUMBERS, "--force", "--lang", "en") == 1
    finally:
        postgres.start()
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    assert "the gradebook postgresql+psycopg://" in captured.err
    monkeypatch.undo()
    assert kerasdojo(graded, NUMBERS) == 0
    assert points(graded, NUMBERS) == dict.fromkeys(STUDENTS, 6)
