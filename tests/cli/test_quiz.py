import json
from datetime import date, timedelta

import pytest

from kerasdojo.attempts import read
from kerasdojo.course.review import INTERVALS, Card, Review
from kerasdojo.course.workspace import find_workspace
from kerasdojo.quiz.answerfile import FILE, load_answers


@pytest.fixture
def typed(monkeypatch):
    """Return a function that plans what is typed."""
    lines = []

    def read(prompt):
        print(prompt, end="")
        if not lines:
            raise EOFError
        return lines.pop(0)

    monkeypatch.setattr("builtins.input", read)
    return lambda *planned: lines.extend(planned)


@pytest.fixture
def one_draw(monkeypatch):
    """Let every student get the first draw."""
    from kerasdojo.quiz.draw import draws_of

    monkeypatch.setattr(
        "kerasdojo.cli.quizzing.variant_for",
        lambda item, student, release: min(
            draws_of(item), key=lambda draw: [*draw.values()]
        ),
    )


@pytest.fixture
def without_keys(work):
    """Take away what students do not install."""
    (work / "solutions").rename(work / "hidden")


@pytest.fixture
def answers(work):
    """Return a function that reads the answers kept."""
    path = work / "exercises" / "01_numbers" / FILE
    return lambda: load_answers(path, "01_numbers")


@pytest.mark.usefixtures("one_draw")
def test_answers_are_graded_and_explained(kerasdojo, typed):
    typed("6", "no", "(3, 2)")
    run = kerasdojo("quiz", "1", "twice", "pair")
    assert run.code == 0
    assert "What is twice 3?" in run.out
    assert "**Right.** Twice 3 is 6." in run.out
    assert "**Not right.** Rows come first." in run.out
    assert "A right answer: `(2, 3)`" in run.out
    assert "2/3 points" in run.out
    assert "--review" in run.out


@pytest.mark.usefixtures("one_draw")
def test_a_known_mistake_is_explained_in_korean(kerasdojo, typed):
    typed("3")
    out = kerasdojo("quiz", "1", "twice", "--lang", "ko").out
    assert "**틀렸습니다.** 원래 숫자입니다." in out
    assert "0/2점" in out


@pytest.mark.usefixtures("one_draw")
def test_every_choice_is_explained(kerasdojo, typed):
    typed("z", "a b c")
    out = kerasdojo("quiz", "1", "some_right").out
    assert out.count("Please type letters, such as a c.") == 1
    assert "**Partly right.** Odd." in out
    assert "wrong: Odd." in out
    assert out.count("right: ") == 2
    assert "1/2 points" in out


def test_enter_skips_and_the_end_of_input_ends(kerasdojo, typed, answers):
    typed("", "")
    run = kerasdojo("quiz", "1")
    assert run.code == 0
    assert "Question 3 of 7" in run.out
    assert "Question 4 of 7" not in run.out
    assert "points" not in run.out
    assert answers().answers == {}


@pytest.mark.usefixtures("one_draw")
def test_answers_are_kept_for_the_submission(kerasdojo, typed, answers):
    typed("5", "6")
    out = kerasdojo("quiz", "1", "twice", "pair", "--student", "kim").out
    kept = answers()
    assert kept.student_id == "kim"
    assert kept.answers["twice"].answer == "5"
    assert len(kept.answers["twice"].variant) == 8
    assert "2 answers are kept in exercises/01_numbers/quiz_answers.json" in out
    typed("6")
    kerasdojo("quiz", "1", "twice")
    assert answers().student_id == "kim"
    assert answers().answers["twice"].answer == "6"


def test_another_student_id_begins_anew(kerasdojo, typed, answers):
    typed("5")
    kerasdojo("quiz", "1", "twice", "--student", "kim")
    out = kerasdojo("quiz", "1", "twice", "--student", "lee").out
    assert "numbers now are those of lee" in out
    assert (answers().student_id, answers().answers) == ("lee", {})


@pytest.mark.usefixtures("one_draw")
def test_wrong_answers_come_back_with_new_numbers(kerasdojo, typed, tiny, answers):
    typed("3", "(2, 3)")
    kerasdojo("quiz", "1", "twice", "pair")
    typed("6")
    out = kerasdojo("quiz", "--review").out
    assert "Question 1 of 1" in out
    assert "twice" in out
    assert answers().answers["twice"].answer == "3"
    again = kerasdojo("quiz", "--review").out
    assert "Nothing to review today" in again
    assert (date.today() + timedelta(days=1)).isoformat() in again
    log = read(find_workspace(tiny).attempts)
    assert [(a.item, a.status, a.misconception) for a in log] == [
        ("twice", "failed", "forgot_factor"),
        ("pair", "passed", None),
        ("twice", "passed", None),
    ]


def test_a_card_moves_from_box_to_box(tiny):
    review = Review.of(find_workspace(tiny))
    day = date(2026, 3, 2)
    review.note("01_numbers/pair", True, day)
    assert review.cards == {}
    review.note("01_numbers/pair", False, day)
    for box, interval in enumerate(INTERVALS):
        card = review.cards["01_numbers/pair"]
        assert card == Card(box, day + timedelta(days=interval))
        assert review.due(card.due, ["01_numbers"]) == ["01_numbers/pair"]
        assert review.due(card.due, ["02_words"]) == []
        if interval:
            assert review.due(card.due - timedelta(days=1), ["01_numbers"]) == []
        review.note("01_numbers/pair", True, day)
    assert review.cards == {}
    review.note("01_numbers/pair", False, day)
    review.save()
    assert Review.of(find_workspace(tiny)).cards == review.cards


@pytest.mark.parametrize("damage", ["", "[]", '{"version": 1, "cards": {"a": 3}}'])
def test_a_damaged_box_is_an_empty_one(tiny, damage):
    review = Review.of(find_workspace(tiny))
    review.save()
    review.path.write_text(damage)
    assert Review.of(find_workspace(tiny)).cards == {}


@pytest.mark.usefixtures("without_keys")
def test_without_keys_answers_are_kept_but_not_judged(kerasdojo, typed, answers):
    typed("3", "(3, 3)")
    run = kerasdojo("quiz", "1", "--student", "kim")
    assert run.code == 0
    assert run.out.count("told after grading") == 2
    assert "points" not in run.out
    assert set(answers().answers) == {"twice", "pair"}
    assert kerasdojo("quiz", "--review").code == 2


def test_json_lists_the_questions_of_a_student(kerasdojo):
    first = kerasdojo("quiz", "1", "--student", "kim", "--json").json
    assert first == kerasdojo("quiz", "1", "--student", "kim", "--json").json
    assert [item["id"] for item in first][:2] == ["twice", "pair"]
    assert "- **a**" in first[4]["question"]["ko"]
    assert "right" not in first[4]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["2"], "02_words has no quiz"),
        (["9"], "no single concept"),
        (["1", "nothing"], "choose from twice, pair"),
    ],
)
def test_misuse_is_explained(kerasdojo, arguments, message):
    run = kerasdojo("quiz", *arguments)
    assert run.code == 2
    assert message in run.err


def test_a_damaged_file_of_answers_is_named(kerasdojo, work):
    path = work / "exercises" / "01_numbers" / FILE
    path.write_text(json.dumps({"concept": "02_words", "answers": {}}))
    run = kerasdojo("quiz", "1", "--student", "kim")
    assert run.code == 2
    assert "belongs to 02_words" in run.err


def test_keys_are_proved(kerasdojo, monkeypatch):
    monkeypatch.setattr("kerasdojo.quiz.prove._libraries", dict)
    run = kerasdojo("dev", "quiz")
    assert run.code == 0
    assert "7 questions, 0 problems" in run.out


def test_wrong_keys_are_named(kerasdojo, work, monkeypatch):
    monkeypatch.setattr("kerasdojo.quiz.prove._libraries", dict)
    path = work / "solutions/01_numbers/quiz.toml"
    path.write_text(path.read_text().replace("answer = n + n", "answer = n"))
    run = kerasdojo("dev", "quiz", "1", "--json")
    assert run.code == 1
    assert "`twice` with" in run.json["problems"][0]
