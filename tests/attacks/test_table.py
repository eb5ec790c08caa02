"""The page of attacks says what the record says."""

import json
import subprocess
import sys
from pathlib import Path

TOOLS = Path(__file__).parents[2] / "tools"


def test_the_page_is_what_the_record_gives():
    code = (
        "import json, attacks_table as table; "
        "print(table.page(json.loads(table.RECORD.read_text())), end='')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=TOOLS,
        capture_output=True,
        text=True,
        check=True,
    )
    page = TOOLS.parent / "docs" / "attacks.md"
    assert done.stdout == page.read_text(encoding="utf-8")


def test_nothing_is_gained_with_every_layer():
    record = json.loads((TOOLS / "attacks.json").read_text(encoding="utf-8"))
    for column in ("full+uid", "full", "kerasdojo"):
        assert set(record.get(column, {}).values()) <= {"-"}
