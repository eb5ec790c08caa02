"""Receipts: signed, checked, and reproduced or explained."""

import json
import re
import stat

import pytest
from instructor.conftest import CONCEPT, MEAN, RIGHT, WRONG
from nbgrader.api import Gradebook
from nbgrader_helpers import hand_in

from kerasdojo.cli import main
from kerasdojo.course import Refusal
from kerasdojo.receipts import keys, receipt_file, verify
from kerasdojo.receipts.regrade import regrade
from kerasdojo.report.gradebook import gradebook_url

# nbgrader and what it stands on warn about themselves.
pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.timeout(180)]


@pytest.fixture
def file(room):
    """The receipt of bob's work."""
    return receipt_file(room, CONCEPT, "bob")


def state(room, path) -> str:
    return verify(path, keys.public_key(keys.public_key_file(room))).state


def change(path, **entries) -> None:
    tree = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**tree, **entries}), encoding="utf-8")


def test_grading_leaves_a_signed_receipt(room, file) -> None:
    tree = json.loads(file.read_text("utf-8"))
    assert (tree["student_id"], tree["concept"]) == ("bob", CONCEPT)
    assert (tree["score"], tree["max_score"]) == (5, 6)
    assert tree["isolation"] == "full"
    for name in ("submission", "graders", "course", "seed"):
        assert re.fullmatch("[0-9a-f]{64}", tree[name])
    assert state(room, file) == "genuine"


def test_a_receipt_tells_no_secret_and_no_code(room, file) -> None:
    text = file.read_text("utf-8")
    assert room.secret.hex() not in text
    assert "def " not in text


def test_only_the_owner_reads_the_key(room) -> None:
    path = keys.private_key_file(room)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert b"PRIVATE" not in keys.public_key_file(room).read_bytes()


def test_a_key_is_never_replaced(room) -> None:
    with pytest.raises(Refusal, match="exists already"):
        keys.make_key(room)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ({"student_id": "ada"}, "altered"),
        ({"student_id": ["ada"]}, "altered"),
        ({"score": 6.0}, "altered"),
        ({"checks": []}, "altered"),
        ({"checks": [], "score": 0, "max_score": 0}, "altered"),
        ({"seed": "0" * 64}, "altered"),
        ({"time": "2020-01-01T00:00:00+00:00"}, "altered"),
        ({"signature": "00"}, "altered"),
        ({"signature": "no hex"}, "altered"),
        ({"more": 1}, "altered"),
        ({"signature": ""}, "unsigned"),
        ({"key": "0" * 16}, "other_key"),
        ({"version": 2}, "other_version"),
        ({"version": True}, "altered"),
    ],
)
def test_what_was_changed_is_not_genuine(room, file, entries, expected) -> None:
    change(file, **entries)
    assert state(room, file) == expected


@pytest.mark.parametrize("entries", [{"key": "\x1b[2J"}, {"version": "\x1b[2J"}])
def test_a_receipt_from_anybody_does_not_steer_the_terminal(
    room, file, entries
) -> None:
    change(file, **entries)
    key = keys.public_key(keys.public_key_file(room))
    assert "\x1b" not in str(verify(file, key).text.to_dict())


@pytest.mark.parametrize("text", ["", "[]", "{}", "[" * 5000, '"receipt"', "\x80"])
def test_what_is_no_receipt_is_told_apart(room, tmp_path, text) -> None:
    path = tmp_path / "receipt.json"
    path.write_text(text, encoding="latin-1")
    assert state(room, path) == "unreadable"


def test_another_courses_key_does_not_verify(room, file) -> None:
    mine = keys.public_key(keys.public_key_file(room))
    for path in (keys.private_key_file(room), keys.public_key_file(room)):
        path.unlink()
    theirs = keys.public_key(keys.make_key(room))
    assert verify(file, mine).state == "genuine"
    assert verify(file, theirs).state == "other_key"


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_command_verifies_anywhere(room, file, tmp_path, capsys, language) -> None:
    key = str(keys.public_key_file(room))
    arguments = ["verify", str(file), "--key", key, "--lang", language]
    assert main(arguments) == 0
    assert {"en": "genuine: bob", "ko": "진짜: bob"}[
        language
    ] in capsys.readouterr().out
    change(file, key="\x1b[31mred")
    assert main(arguments) == 1
    assert "\x1b" not in capsys.readouterr().out
    assert main([*arguments[:-3], str(file), "--lang", language]) == 2


def test_the_key_is_the_one_of_the_course_around(room, file, tmp_path, capsys) -> None:
    assert main(["verify", str(file), "--lang", "en"]) == 0
    capsys.readouterr()
    assert main(["verify", str(room.root), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {(entry["file"], entry["state"]) for entry in told} == {
        (str(path), "genuine") for path in room.root.glob("results/*/*.receipt.json")
    }
    assert main(["verify", str(room.root), "--lang", "en"]) == 0
    assert "2 of 2 receipts are genuine." in capsys.readouterr().out
    assert main(["verify", str(room.root / "source"), "--lang", "en"]) == 2
    away = file.rename(tmp_path / "receipt.json")
    assert main(["verify", str(away), "--lang", "en"]) == 2
    assert "--key receipt.pub" in capsys.readouterr().err


def test_keys_are_made_on_demand(room, file, capsys, monkeypatch) -> None:
    monkeypatch.chdir(room.root)
    keys.private_key_file(room).unlink()
    assert main(["receipts", "keygen", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["public"] == str(keys.public_key_file(room))
    assert main(["receipts", "keygen"]) == 2
    assert main(["verify", str(file)]) == 1


def regraded(room, student):
    [entry] = regrade(room, CONCEPT, [student])
    return entry


def test_grading_again_reproduces_the_receipt(room) -> None:
    for student in ("ada", "bob"):
        entry = regraded(room, student)
        assert entry.reproduced
        assert entry.parts == []


def test_a_changed_submission_is_told(room) -> None:
    hand_in(room.root, CONCEPT, "bob", double=RIGHT, running_mean=MEAN)
    entry = regraded(room, "bob")
    assert entry.parts == ["submission"]
    scores = {e.name: (e.before.score, e.after.score) for e in entry.scores}
    assert scores == {"double/negative": (0, 1)}


def test_changes_that_cost_nothing_are_told_too(room) -> None:
    with (room.course.graders_dir / CONCEPT / "test_double.py").open("a") as grader:
        grader.write("# stricter\n")
    (room.private / "secret").write_text("00" * 32, encoding="ascii")
    entry = regraded(room, "ada")
    assert entry.reproduced
    assert entry.parts == ["graders", "seed"]


def test_other_versions_are_named(room, monkeypatch) -> None:
    path = receipt_file(room, CONCEPT, "bob")
    change(path, versions={"keras": "2.0"}, isolation="full+uid", course="0")
    entry = regraded(room, "bob")
    assert entry.parts == ["course", "isolation", "versions"]
    assert entry.versions == {"keras": ("2.0", "-")}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_command_tells_what_a_change_costs(room, capsys, language) -> None:
    hand_in(room.root, CONCEPT, "ada", double=WRONG, running_mean=MEAN)
    receipt_file(room, CONCEPT, "bob").unlink()
    command = ["regrade", str(room.root), "1", "--lang", language]
    assert main([*command, "--student", "ada"]) == 1
    out = capsys.readouterr().out
    told = {"en": ("6 points on the receipt, 5 of 6 now", "the submission"),
            "ko": ("영수증에는 6점, 지금은 6점 만점에 5점", "제출물")}  # fmt: skip
    assert all(words in out for words in told[language])
    assert "double/negative: 1 (" in out
    assert main([*command, "--json"]) == 1
    [ada, bob] = json.loads(capsys.readouterr().out)
    assert (ada["before"], ada["after"], ada["changed"]) == (6, 5, ["submission"])
    assert (bob["before"], bob["after"], bob["reproduced"]) == (None, 5, False)
    assert main([*command, "--student", "nobody"]) == 2


def test_a_score_by_hand_outlives_regrading_and_grading_again(room) -> None:
    from kerasdojo.nbgrader.bulk import Bulk

    place = ("double-values", CONCEPT, CONCEPT, "bob")
    url = gradebook_url(room.root)
    with Gradebook(url) as gradebook:
        gradebook.find_grade(*place).manual_score = 1.25
        gradebook.db.commit()
    assert regraded(room, "bob").reproduced
    assert [e.state for e in Bulk(room, CONCEPT, ["bob"], force=True).run()] == [
        "graded"
    ]
    with Gradebook(url) as gradebook:
        grade = gradebook.find_grade(*place)
        assert (grade.manual_score, grade.auto_score, grade.score) == (1.25, 2, 1.25)
