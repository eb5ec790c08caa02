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
