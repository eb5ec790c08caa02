"""What the students' guide says is there."""

import re
from pathlib import Path

import pytest

from kerasdojo.cli.parser import parse
from kerasdojo.cli.watching import words
from kerasdojo.course.review import INTERVALS

DOCS = Path(__file__).resolve().parents[2] / "docs"
GUIDES = {"en": "student.md", "ko": "student.ko.md"}


@pytest.fixture(params=GUIDES.values())
def guide(request):
    return (DOCS / request.param).read_text(encoding="utf-8")


def commands(guide):
    """Return the command lines in the guide's blocks, without their comments."""
    blocks = re.findall(r"```\n(.*?)```", guide, re.DOTALL)
    lines = (
        line.partition("#")[0].split() for block in blocks for line in block.split("\n")
    )
    return [line for line in lines if line[:1] == ["kerasdojo"]]


def test_every_command_in_it_can_be_run(guide):
    assert len(commands(guide)) > 15
    for _, *arguments in commands(guide):
        assert callable(parse(arguments).command)


def test_both_languages_show_the_same_commands():
    texts = [(DOCS / name).read_text(encoding="utf-8") for name in GUIDES.values()]
    assert commands(texts[0]) == commands(texts[1])


def test_it_names_every_key(guide):
    table = guide[guide.index("| `h`") :].split("\n\n")[0]
    named = re.findall(r"`(.)`", table)
    assert sorted(named) == sorted(words.KEYS)


def test_it_knows_when_questions_come_back(guide):
    days = [str(days) for days in INTERVALS[1:]]
    assert re.search(r"\D+".join(days), guide)
