"""The figure of a lesson inside graded notebooks, which travel without other files."""

from __future__ import annotations

import base64
import html
import re
from typing import Any

from kerasdojo.course import Concept
from kerasdojo.nbgrader import ids
from kerasdojo.text import Language


def embed_figure(cells: list[dict[str, Any]], concept: Concept, lang: Language) -> None:
    """Put the figure into the lesson of a notebook that was graded.

    Not by `embed_images` of nbconvert: that would put any file into the feedback that
    a student names in a cell.

    Args:
        cells: Cells of the notebook; the lesson is changed.
        concept: What the notebook teaches.
        lang: Language of the lesson.
    """
    figure = concept.figure(lang)
    if figure is None:
        return
    data = base64.b64encode(figure.read_bytes()).decode()

    def image(found: re.Match[str]) -> str:
        words = html.escape(found[1])
        return f'<img alt="{words}" src="data:image/svg+xml;base64,{data}">'

    link = rf"!\[([^\]]*)\]\({re.escape(figure.name)}\)"
    for cell in cells:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == ids.LESSON:
            cell["source"] = re.sub(link, image, cell["source"])
