"""The figure of a lesson goes with the graded notebook."""

import base64

from kerasdojo.nbgrader.figures import embed_figure
from kerasdojo.nbgrader.notebook import source_notebook

CONCEPT = "06_activations"


def test_the_figure_is_in_the_lesson_and_nowhere_else(checkout):
    concept = checkout.concept(CONCEPT)
    cells = source_notebook(checkout, concept, "ko")["cells"]
    cells.append({"metadata": {}, "source": "![mine](figure.ko.svg)"})
    before = [cell["source"] for cell in cells]
    embed_figure(cells, concept, "ko")
    changed = [cell["source"] for cell in cells if cell["source"] not in before]
    assert len(changed) == 1
    _, _, rest = changed[0].partition('" src="data:image/svg+xml;base64,')
    shown = base64.b64decode(rest.partition('"')[0])
    assert shown == (concept.folder / "figure.ko.svg").read_bytes()
    assert "![" not in changed[0]


def test_a_lesson_without_a_figure_stays(checkout):
    concept = checkout.concept("12_capstone")
    cells = source_notebook(checkout, concept, "en")["cells"]
    before = [dict(cell) for cell in cells]
    embed_figure(cells, concept, "en")
    assert cells == before
