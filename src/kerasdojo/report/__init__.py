"""How the class is doing: one HTML file, read from the gradebook and the results."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from kerasdojo.course import Refusal
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.store import destination
from kerasdojo.text import Language, Text

if TYPE_CHECKING:
    import polars as pl

__all__ = ["FORMATS", "Format", "build"]

Format = Literal["json", "csv", "parquet"]
FORMATS: tuple[Format, ...] = get_args(Format)

_NO_POLARS = Text(
    en="the report needs the package `polars`: pip install 'kerasdojo[instructor]'",
    ko="보고서를 만들려면 `polars` 패키지가 필요합니다: pip install "
    "'kerasdojo[instructor]'",
)


def build(
    course_dir: Path,
    out: Path | None = None,
    language: Language | None = None,
    *,
    beside: Iterable[Format] = (),
) -> list[Path]:
    """Write the report of a course folder.

    Args:
        course_dir: A folder made by `kerasdojo build`.
        out: The HTML file, or a folder for `report.html`; the course folder by default.
        language: Language of the report, the one of the course by default.
        beside: What else to write: the facts as JSON, or the rows behind them.

    Returns:
        The HTML file, then what lies beside it.

    Raises:
        CourseError: `kerasdojo build` did not make the folder, or its gradebook cannot
            be read.
        Refusal: A package is missing.
    """
    try:
        import polars  # noqa: F401
    except ImportError as error:
        raise Refusal(_NO_POLARS) from error
    from kerasdojo.report.asjson import to_dict
    from kerasdojo.report.page import render
    from kerasdojo.report.rows import read_rows
    from kerasdojo.report.summary import summarise

    room = Classroom.at(course_dir)
    out = destination(out, room.root / "report.html")
    rows = read_rows(room.root)
    facts = summarise(rows, room.course, room.root.name)
    written = [_write(out, render(facts, language or room.language))]
    wanted = set(beside)
    if "json" in wanted:
        text = json.dumps(to_dict(facts), ensure_ascii=False, indent=1)
        written.append(_write(out.with_suffix(".json"), text + "\n"))
    for kind, write in _TABLES.items():
        for name, frame in rows.frames.items() if kind in wanted else ():
            path = out.with_suffix(f".{name}.{kind}")
            write(frame, path)
            written.append(path)
    return written


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _csv(frame: pl.DataFrame, path: Path) -> None:
    import polars as pl

    from kerasdojo.exports.table import csv_text

    times = frame.with_columns(pl.col(pl.Datetime).dt.to_string("iso:strict"))
    text = csv_text(frame.columns, [list(row) for row in times.iter_rows()])
    _write(path, text)


def _parquet(frame: pl.DataFrame, path: Path) -> None:
    frame.write_parquet(path)


_TABLES: dict[Format, Callable[[pl.DataFrame, Path], None]] = {
    "csv": _csv,
    "parquet": _parquet,
}
