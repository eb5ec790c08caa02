"""How the class is doing: one HTML file, read from the gradebook and the results."""

from __future__ import annotations

import json
from pathlib import Path

from kerasdojo.report.classview import ClassView, read_class
from kerasdojo.text import Language

__all__ = ["ClassView", "build", "read_class"]


def build(
    course_dir: Path,
    out: Path | None = None,
    language: Language | None = None,
    *,
    as_json: bool = False,
) -> Path:
    """Write the report of a course folder.

    Args:
        course_dir: A folder made by `kerasdojo build`.
        out: The HTML file; `report.html` in the course folder by default.
        language: Language of the report, the one of the course by default.
        as_json: Whether to write the same facts as JSON beside it.

    Returns:
        The HTML file.

    Raises:
        CourseError: The folder was not made by `kerasdojo build`.
    """
    from kerasdojo.report.page import render

    view = read_class(course_dir)
    out = out or view.root / "report.html"
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(render(view, language or view.language), encoding="utf-8")
    if as_json:
        text = json.dumps(view.to_dict(), ensure_ascii=False, indent=1)
        out.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
    return out
