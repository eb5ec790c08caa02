"""The page of figures says what was measured."""

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_the_page_follows_from_the_results(monkeypatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    from benchmarks.page import page

    results = json.loads((ROOT / "benchmarks" / "results.json").read_text("utf-8"))
    written = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert written == page(results), "run `python -m benchmarks` again"
