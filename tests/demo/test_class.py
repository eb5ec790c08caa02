"""The class of the demo, what it hands in, and how the outcome is judged."""

import json

import pytest

from kerasdojo.course import CourseError
from kerasdojo.demo import notebooks, run
from kerasdojo.demo.corpus import Expected, read_answers
from kerasdojo.demo.outcome import Outcome, outcomes
from kerasdojo.demo.roster import roster
from kerasdojo.demo.show import summary
from kerasdojo.nbgrader.notebook import source_notebook
from kerasdojo.report.gradebook import ExerciseScore
from kerasdojo.text import LANGUAGES

CONCEPT = "01_numbers"


@pytest.fixture
def released(tiny):
    return source_notebook(tiny, tiny.concept(CONCEPT), "en")


@pytest.fixture
def corpus(tiny):
    return {e.name: read_answers(tiny, e) for e in tiny.concept(CONCEPT).exercises}


def test_forty_students_with_different_ids():
    students = roster()
    assert len(students) == len({student.id for student in students}) == 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_student_has_a_name(language):
    assert all(student.kind[language] for student in roster())


@pytest.mark.parametrize("student", roster(), ids=lambda student: student.id)
def test_everybody_hands_something_in(student, tiny, corpus, released):
    concept = tiny.concept(CONCEPT)
    work = student.make(concept, corpus, 0)
    text = work.file(released)
    readable = True
    try:
        json.loads(text)
    except ValueError:
        readable = False
    assert readable is not work.lost
    for exercise in concept.exercises:
        expected = work.expected(exercise)
        assert 0 <= expected.low <= expected.high <= exercise.max_score


def test_all_kinds_of_work_are_there(tiny, corpus, released):
    concept = tiny.concept(CONCEPT)
    texts = [s.make(concept, corpus, 0).file(released) for s in roster()]
    together = "\n".join(texts)
    for word in ("os._exit(0)", "while True", "input_shape=[8]", "stderr", "sqlite3"):
        assert word in together
    assert len(set(texts)) > 10


def test_every_wrong_student_has_a_wrong_answer(tiny, corpus):
    concept = tiny.concept(CONCEPT)
    wrong = [s for s in roster() if s.kind.en == "some answers wrong"]
    assert len(wrong) >= 10
    for student in wrong:
        work = [student.make(concept, corpus, index) for index in range(2)]
        named = [a.expected.check for w in work for a in w.answers.values()]
        assert any(named)


def test_noise_does_not_change_what_an_answer_does(corpus):
    source = corpus["double"].right[0].source
    namespace = {}
    with pytest.warns(UserWarning, match="I warn"):
        exec(f"{notebooks.NOISE}\n{source}\ndouble = _noisy(double)", namespace)
    with pytest.warns(UserWarning, match="called"):
        namespace["double"](4)


def test_damage_changes_cells_and_keeps_answers(released):
    filled = notebooks.filled(released, {"double": "MY ANSWER"})
    shuffled = json.loads(notebooks.shuffled(filled))
    assert any(cell["source"] == "MY ANSWER" for cell in shuffled["cells"])
    assert [c["id"] for c in shuffled["cells"]] != [c["id"] for c in filled["cells"]]
    bare = json.loads(notebooks.without_metadata(filled))
    assert all(cell["metadata"] == {} for cell in bare["cells"])
    with pytest.raises(ValueError):
        json.loads(notebooks.cut_off(filled))


ALL = Expected(3, 3)


def outcome(score, expected=ALL, **settings):
    return Outcome(roster()[0], None, expected, score, **settings)


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (outcome(3.0), True),
        (outcome(2.9), False),
        (outcome(None), False),
        (outcome(2.0, Expected(1, 2)), True),
        (outcome(2.5, Expected(1, 2)), False),
        (outcome(3.0, broken=True), False),
    ],
)
def test_an_outcome_is_right_or_not(found, right):
    assert found.right is right


def test_a_missing_score_is_not_right(tiny, corpus, tmp_path):
    concept = tiny.concept(CONCEPT)
    student = roster()[0]
    work = {(student.id, CONCEPT): student.make(concept, corpus, 0)}
    scores = {CONCEPT: {student.id: {"double": ExerciseScore(3.0)}}}
    found = outcomes(work, [student], [concept], scores, tmp_path)
    assert [o.score for o in found] == [3.0, None]
    assert not any(o.right for o in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_last_lines_say_how_it_went(language, tmp_path):
    good, bad = outcome(3.0, diagnosed=True), outcome(0.0)
    lines = summary([good, bad], {"autograde": 1.0}, tmp_path, language)
    assert "1" in lines[0]
    assert "2" in lines[0]
    assert any(str(tmp_path / "feedback") in line for line in lines)
    assert lines[0] != summary([good], {}, tmp_path, language)[0]


def test_somebody_elses_folder_is_left_alone(tiny, tmp_path):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(CourseError, match="not empty"):
        run(tmp_path, course=tiny)
    assert (tmp_path / "thesis.txt").read_text() == "mine"
