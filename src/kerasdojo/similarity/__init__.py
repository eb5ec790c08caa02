"""Who in a class wrote the same: a question for a person, never a verdict."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.reader import read_anything
from kerasdojo.nbgrader.store import destination, write_whole
from kerasdojo.similarity.page import render
from kerasdojo.similarity.pairs import Match, Pair, Similar, Works, find_pairs
from kerasdojo.submission import from_notebook
from kerasdojo.text import Language

__all__ = ["Match", "Pair", "Similar", "find_pairs", "read_works", "similar"]

PAGE = "similar.html"


def similar(
    room: Classroom,
    assignments: Sequence[str] = (),
    out: Path | None = None,
    language: Language | None = None,
) -> tuple[Similar, Path]:
    """Compare everybody's submissions, and write what is alike side by side.

    Args:
        room: The course folder.
        assignments: Concepts; all that something was submitted for by default.
        out: The HTML file, or a folder for `similar.html`; the course folder by
            default. The same facts lie beside it as JSON.
        language: Language of the page, the one of the course by default.

    Returns:
        What was found, and the page.

    Raises:
        Refusal: Too few submissions can be read.
    """
    names = assignments or room.course.concept_ids
    works = {name: read_works(room, name) for name in names}
    stubs = {
        exercise.name: room.course.stub(exercise) or ""
        for name in names
        for exercise in room.course.concept(name).exercises
    }
    found = find_pairs({name: work for name, work in works.items() if work}, stubs)
    path = destination(out, room.root / PAGE)
    page = render(found, language or room.language)
    write_whole(path, page.encode(errors="replace").decode())
    tree = {"version": 1, **asdict(found)}
    text = json.dumps(tree, indent=1)
    write_whole(path.with_suffix(".json"), text + "\n")
    return found, path


def read_works(room: Classroom, assignment: str) -> Works:
    """Return everybody's code by student and exercise, as far as it can be read."""
    works = {}
    for folder in sorted((room.root / "submitted").glob(f"*/{assignment}")):
        notebook, note, _ = read_anything(folder / f"{assignment}.ipynb")
        if note is None:
            cells = from_notebook(notebook, assignment).cells
            works[folder.parent.name] = {
                cell.exercise: cell.source for cell in cells if cell.exercise
            }
    return works
