import pytest


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
    from kerasdojo.quiz.draw import variants

    monkeypatch.setattr(
        "kerasdojo.cli.commands.quiz.variant_for",
        lambda item, student: min(variants(item), key=lambda draw: [*draw.values()]),
    )


@pytest.mark.usefixtures("one_draw")
def test_answers_are_graded_and_explained(kerasdojo, typed):
    typed("6", "no", "(3, 2)")
    run = kerasdojo("quiz", "1", "twice", "pair")
    assert run.code == 0
    assert "What is twice 3?" in run.out
    assert "✓ right. Twice 3 is 6." in run.out
    assert "✗ not right. Rows come first." in run.out
    assert run.out.endswith("2/3 points\n")


@pytest.mark.usefixtures("one_draw")
def test_a_known_mistake_is_explained_in_korean(kerasdojo, typed):
    typed("3")
    out = kerasdojo("quiz", "1", "twice", "--lang", "ko").out
    assert "✗ 틀렸습니다. 원래 숫자입니다." in out
    assert "0/2점" in out


@pytest.mark.usefixtures("one_draw")
def test_letters_choose(kerasdojo, typed):
    typed("z", "", "a b c")
    out = kerasdojo("quiz", "1", "some_right").out
    assert out.count("Please type letters, such as a c.") == 2
    assert "~ partly right. Odd." in out
    assert "1/2 points" in out


def test_the_end_of_input_ends_the_quiz(kerasdojo, typed):
    run = kerasdojo("quiz", "1")
    assert run.code == 0
    assert run.out.endswith("0/0 points\n")


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


def test_without_keys_there_is_no_quiz(kerasdojo, work):
    (work / "solutions").rename(work / "hidden")
    assert kerasdojo("quiz", "1").code == 2


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
