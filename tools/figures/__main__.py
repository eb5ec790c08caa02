"""Draws the figures of the lessons. Usage: `python tools/figures`."""

import sys
from pathlib import Path

TOOLS = Path(__file__).parents[1]
sys.path.insert(0, str(TOOLS))

from figures import drawn  # noqa: E402

for path, source in drawn(TOOLS.parent / "exercises"):
    path.write_text(source, encoding="utf-8")
    print(path.relative_to(TOOLS.parent))
