"""Pages that are made from recorded runs say what was recorded."""

import json
from pathlib import Path
from runpy import run_path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    ("record", "made_by", "page"),
    [
        ("benchmarks/results.json", "benchmarks/page.py", "docs/benchmarks.md"),
        ("tools/versions.json", "tools/versions.py", "docs/versions.md"),
    ],
)
def test_a_page_follows_from_its_record(record, made_by, page) -> None:
    found = json.loads((ROOT / record).read_text(encoding="utf-8"))
    written = (ROOT / page).read_text(encoding="utf-8")
    assert written == run_path(str(ROOT / made_by))["page"](found), made_by


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_page_on_reliability_follows_from_all_records(language) -> None:
    tool = run_path(str(ROOT / "tools" / "reliability.py"))
    written = (ROOT / tool["PAGES"][language]).read_text(encoding="utf-8")
    assert written == tool["pages"]()[language], "python tools/reliability.py"


def test_every_record_has_its_section() -> None:
    tool = run_path(str(ROOT / "tools" / "reliability.py"))
    drill = {"code": 2, "said": "first\na | b", "then": [0, "x"], "lost": 0}
    page = tool["page"]("en", {"drills": {"full_disk": drill}})
    assert "| full disk | 2 | a \\| b | 0 | 0 |" in page
    assert set(tool["SECTIONS"]) == set(tool["TITLES"]) == set(tool["RECORDS"])
