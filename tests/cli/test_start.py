import pytest

pytestmark = pytest.mark.usefixtures("fake_pool")


@pytest.fixture
def newcomer(monkeypatch, tmp_path, tiny, work):
    """Return a function that answers questions, in an empty folder."""
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    monkeypatch.setattr("kerasdojo.cli.session.locate", lambda: tiny)
    monkeypatch.setattr("watchfiles.watch", lambda folder, **_: iter([set()]))

    def says(answer):
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr(
            "kerasdojo.cli.watching.keyboard.Keyboard._listen", lambda self: None
        )
        monkeypatch.setattr(
            "kerasdojo.cli.watching.keyboard.Keyboard._typed", lambda self: ""
        )
        monkeypatch.setattr("builtins.input", lambda prompt: print(prompt) or answer)

    return says


def test_a_newcomer_gets_a_workspace_and_begins(kerasdojo, newcomer, tmp_path):
    newcomer("")
    run = kerasdojo()
    assert run.code == 0
    assert "2 concepts, 3 exercises" in run.out
    assert "0 of 3 exercises passed" in run.out
    folder = tmp_path / "empty" / "kerasdojo-work"
    assert (folder / "exercises/01_numbers/double.py").exists()


def test_it_is_found_again(kerasdojo, newcomer, monkeypatch, tmp_path):
    newcomer("네")
    kerasdojo("--lang", "ko")
    for place in ("empty", "empty/kerasdojo-work/exercises/01_numbers"):
        monkeypatch.chdir(tmp_path / place)
        out = kerasdojo().out
        assert "Welcome" not in out
        assert "0 of 3 exercises passed" in out


def test_no_is_an_answer(kerasdojo, newcomer, tmp_path):
    newcomer("n")
    assert kerasdojo().code == 0
    assert list((tmp_path / "empty").iterdir()) == []


def test_nobody_is_asked_where_nobody_can_answer(kerasdojo, newcomer, tmp_path):
    run = kerasdojo()
    assert run.code == 2
    assert "kerasdojo init" in run.err
    assert list((tmp_path / "empty").iterdir()) == []
