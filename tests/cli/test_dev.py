import pytest

from kerasdojo.course.verify import floors
from kerasdojo.course.verify.floors import Floors


@pytest.fixture
def lenient(monkeypatch):
    """Let a small course count as complete."""
    none = {name: getattr(floors.NONE, name) for name in Floors.__dataclass_fields__}
    monkeypatch.setattr("kerasdojo.course.verify.Floors", lambda: Floors(**none))


def test_sync_writes_what_is_stale(kerasdojo, work):
    stub = work / "exercises/01_numbers/double.py"
    stub.write_text("old")
    checked = kerasdojo("dev", "sync", "--check")
    assert checked.code == 1
    assert "stale    exercises/01_numbers/double.py" in checked.out
    assert stub.read_text() == "old"
    assert kerasdojo("dev", "sync", "2").code == 0
    assert stub.read_text() == "old"
    assert kerasdojo("dev", "sync").code == 0
    assert "NotImplementedError" in stub.read_text()
    assert kerasdojo("dev", "sync", "--check").code == 0


def test_check_accepts_a_sound_course(kerasdojo, lenient):
    run = kerasdojo("dev", "check")
    assert run.out.endswith("2 concepts checked, 0 problems\n")
    assert run.code == 0


def test_check_asks_for_enough_of_everything(kerasdojo):
    run = kerasdojo("dev", "check", "1", "--json")
    assert run.code == 1
    assert any("write 5" in problem for problem in run.json["problems"])


def test_new_starts_an_exercise(kerasdojo, work):
    run = kerasdojo("dev", "new", "03_new", "first_one")
    assert run.code == 0
    assert "solutions/03_new/first_one.py" in run.out
    assert kerasdojo("dev", "sync").code == 0
    problems = kerasdojo("dev", "check", "3", "--json").json["problems"]
    wrong = [p for p in problems if "TODO" not in p and "write" not in p]
    assert [p for p in wrong if "Korean" not in p and "beyond" not in p] == []
    assert kerasdojo("list", "3").code == 0


@pytest.mark.parametrize(
    ("concept", "exercise", "message"),
    [
        ("numbers", "a", "must look like"),
        ("01_numbers", "A", "lower case"),
        ("02_words", "double", "exists: solutions/01_numbers/double.py"),
    ],
)
def test_new_refuses_names(kerasdojo, concept, exercise, message):
    run = kerasdojo("dev", "new", concept, exercise)
    assert run.code == 2
    assert message in run.err


@pytest.fixture
def told(work):
    """Make every kept wrong answer say its own verdict, for the fake engine."""
    for path in work.glob("tests/submissions/*/*/fail_*.py"):
        check, _, mistake = path.stem.removeprefix("fail_").partition("__")
        path.write_text(f"{path.read_text()}\n# verdict: {check}=failed:{mistake}\n")
    return work / "tests/submissions/01_numbers/double"


@pytest.mark.usefixtures("fake_pool")
def test_audit_agrees_with_the_names(kerasdojo, told):
    run = kerasdojo("dev", "audit")
    assert run.code == 0
    assert "5/5" in run.out
    assert len(kerasdojo("dev", "audit", "--no-hints", "--json").json) == 14


@pytest.mark.usefixtures("fake_pool")
@pytest.mark.parametrize(
    ("file", "verdict", "fault"),
    [
        ("pass_addition", "values=failed", "false_reject"),
        ("pass_addition", "negative=skipped", "false_reject"),
        ("pass_addition", "values=error", "engine_error"),
        ("fail_values__forgot_factor", "", "false_accept"),
        ("fail_values__forgot_factor", "negative=failed:sign_lost", "false_accept"),
        ("fail_values__forgot_factor", "values=failed", "wrong_diagnosis"),
        ("fail_values__forgot_factor", "values=failed:sign_lost", "wrong_diagnosis"),
        (
            "fail_negative__sign_lost",
            "values=failed negative=skipped",
            "earlier_failure",
        ),
    ],
)
def test_audit_names_each_disagreement(kerasdojo, told, file, verdict, fault):
    (told / f"{file}.py").write_text(f"# verdict: {verdict}")
    run = kerasdojo("dev", "audit", "double", "--json")
    assert run.code == 1
    wrong = [finding for finding in run.json if finding["fault"]]
    assert [finding["fault"] for finding in wrong] == [fault]
    assert wrong[0]["file"].endswith(f"double/{file}.py")
    text = kerasdojo("dev", "audit", "01_numbers").out
    assert fault.replace("_", " ") in text
    assert f"{file}.py" in text


@pytest.mark.usefixtures("fake_pool")
def test_audit_wants_a_stub_to_be_untouched(kerasdojo, told, work):
    solution = work / "solutions/02_words/shout.py"
    solution.write_text(
        solution.read_text().replace(
            "    # END", "    # STARTER\n    # return 1  #TODO\n    # END"
        )
    )
    found = kerasdojo("dev", "audit", "2", "--no-hints", "--json").json
    (fault,) = [finding for finding in found if finding["fault"]]
    assert fault["kind"] == "stub"
    assert fault["fault"] == "false_accept"


@pytest.mark.usefixtures("fake_pool")
def test_audit_may_be_narrowed(kerasdojo, told):
    found = kerasdojo("dev", "audit", "1", "--only", "pass_", "--json").json
    assert {finding["kind"] for finding in found} == {"pass"}


def test_audit_may_draw_as_for_a_class(kerasdojo, told, fake_pool):
    assert kerasdojo("dev", "audit", "1", "--secret", "autumn").code == 0
    assert fake_pool.settings["secret"] == b"autumn"


@pytest.mark.usefixtures("fake_pool")
def test_audit_tries_the_code_of_hints(kerasdojo, told, work, fake_pool):
    path = work / "exercises/01_numbers/concept.toml"
    whole = "Or: ```python\\ndef double(x):\\n    return 2 * x\\n```"
    path.write_text(path.read_text().replace("Use `*`.", f"`2 * x`. {whole}"))
    found = kerasdojo("dev", "audit", "double", "--json").json
    faults = [finding for finding in found if finding["fault"]]
    assert {finding["fault"] for finding in faults} == {"hint_passes"}
    sources = [s.cells[0].source for s in fake_pool.graded]
    assert any(source.endswith("    return 2 * x\n") for source in sources)
    assert "hint passes" in kerasdojo("dev", "audit", "double").out


@pytest.mark.usefixtures("fake_pool")
def test_mutate_lists_what_no_check_notices(kerasdojo):
    run = kerasdojo("dev", "mutate", "double")
    assert run.code == 1
    assert "double: 0/3 noticed" in run.out
    assert "solutions/01_numbers/double.py:17  2 * x -> 2 + x" in run.out
    found = kerasdojo("dev", "mutate", "1", "--json").json
    assert {finding["kind"] for finding in found} == {"mutant"}


@pytest.mark.usefixtures("fake_pool")
def test_seeds_are_kept_and_shown_by_the_audit(kerasdojo, told, work):
    run = kerasdojo("dev", "seeds", "double", "--seeds", "200")
    assert run.code == 0
    assert "0 of 200 failed; at most 1.49%" in run.out
    assert (work / "tests/submissions/01_numbers/seeds.json").is_file()
    text = " ".join(kerasdojo("dev", "audit", "double").out.split())
    assert "double failed for 0 of 200, so for at most 1.49%" in text
    assert "mutants: 3; 0 survive" in text
