"""The plots of the report: matplotlib, as SVG in the page, with text that is text."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
from markupsafe import Markup, escape

from kerasdojo.report.facts import ConceptFacts, Standing
from kerasdojo.report.words import Speaker

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Blue and orange are told apart by everybody.
BLUE, DARK, ORANGE, GREY = "#92c5de", "#0b4a7a", "#b35806", "#767676"
_BINS = np.linspace(0, 1, 11)
_STYLE = {"svg.fonttype": "none", "svg.hashsalt": "kerasdojo", "font.size": 9}


def shares_plot(concepts: Sequence[ConceptFacts], say: Speaker) -> Markup:
    """Return where the shares of the points lie, one line a concept."""
    height = 0.8 + 0.32 * len(concepts)
    with _drawing(7.5, height, "shares", say("plot_shares_alt")) as (axes, found):
        for place, entry in enumerate(concepts):
            _box(axes, place, entry.shares)
        titles = [entry.title[say.language] for entry in concepts]
        axes.set_yticks(range(len(concepts)), titles)
        axes.invert_yaxis()
        axes.set_xlim(0, 1)
        _percent_axis(axes, say)
    return found[0]


def shape_plot(concept: ConceptFacts, say: Speaker) -> Markup:
    """Return how many students got which share of the points of one concept."""
    name = f"shape-{concept.concept}"
    with _drawing(4, 1.7, name, say("plot_shape_alt")) as (axes, found):
        counts, _ = np.histogram(np.clip(concept.shares, 0, 1), _BINS)
        axes.bar(_BINS[:-1] + 0.05, counts, 0.09, color=BLUE, edgecolor=DARK)
        axes.set_ylabel(say("plot_students"))
        axes.set_xlim(0, 1)
        _percent_axis(axes, say)
    return found[0]


def line_points(standings: Sequence[Standing], of_class: bool) -> Iterator[str]:
    """Yield the lines of a student's small plot: `x,y` pairs, broken where it lacks.

    A concept is 20 wide, all points are 40 high.
    """
    run: list[str] = []
    for place, standing in enumerate(standings):
        share = standing.median if of_class else standing.share
        if share is None:
            if run:
                yield " ".join(run)
            run = []
        else:
            run.append(f"{20 * place + 10},{round(45 - 40 * min(share, 1), 1)}")
    if run:
        yield " ".join(run)


def _box(axes: Axes, place: int, shares: Sequence[float]) -> None:
    low, first, middle, third, high = np.quantile(shares, [0.05, 0.25, 0.5, 0.75, 0.95])
    axes.hlines(place, low, high, color=GREY)
    axes.barh(place, third - first, 0.55, first, color=BLUE, edgecolor=DARK)
    axes.vlines(middle, place - 0.38, place + 0.38, color=ORANGE, linewidth=3)


def _percent_axis(axes: Axes, say: Speaker) -> None:
    ticks = np.linspace(0, 1, 6)
    axes.set_xticks(ticks, [f"{round(100 * tick)}" for tick in ticks])
    axes.set_xlabel(say("plot_axis"))
    axes.spines[["top", "right"]].set_visible(False)


@contextmanager
def _drawing(
    width: float, height: float, name: str, alt: str
) -> Iterator[tuple[Axes, list[Markup]]]:
    """Give axes to draw on; the picture is in the list once the block is left."""
    import matplotlib
    from matplotlib.figure import Figure

    found: list[Markup] = []
    with warnings.catch_warnings(), matplotlib.rc_context(_STYLE):  # type: ignore[arg-type]
        # Korean text is not drawn here: the reader's browser has the letters.
        warnings.filterwarnings("ignore", "Glyph .* missing from", UserWarning)
        figure = Figure(figsize=(width, height), layout="constrained")
        yield figure.subplots(), found
        buffer = io.StringIO()
        metadata = dict.fromkeys(("Date", "Creator", "Format", "Type"))
        figure.savefig(buffer, format="svg", metadata=metadata, transparent=True)
    found.append(_inline(buffer.getvalue(), name, alt))


def _inline(svg: str, name: str, alt: str) -> Markup:
    """Return a picture for the middle of a page: own names, no fixed size."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r'\bid="', f'id="{name}-', svg)
    svg = re.sub(r'(url\(#|href="#)', rf"\1{name}-", svg)
    head, rest = svg.split(">", 1)
    size = re.search(r'viewBox="[^"]+"', head)
    assert size is not None
    label = f'role="img" aria-label="{escape(alt)}"'
    rest = re.sub(r"<metadata>.*?</metadata>", "", rest, flags=re.DOTALL)
    return Markup(f'<svg class="plot" {size[0]} {label}>{rest}')
