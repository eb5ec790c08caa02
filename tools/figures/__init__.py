"""The figures of the lessons, drawn by code."""

from collections.abc import Callable, Iterator
from pathlib import Path

from figures import curves, diagrams
from figures.svg import Canvas
from kerasdojo.text import LANGUAGES, Language

FIGURES: dict[str, Callable[[Language], Canvas]] = {
    "02_variables": curves.slope,
    "03_data_splits": diagrams.splits,
    "04_sequential": diagrams.network,
    "05_flatten_dense": diagrams.shapes,
    "06_activations": curves.activations,
    "07_compile": curves.penalties,
    "08_fit": curves.losses,
    "11_cnn_rnn": diagrams.convolution,
}


def drawn(exercises: Path) -> Iterator[tuple[Path, str]]:
    """Yield every figure: its file and what the file must hold."""
    for concept, draw in FIGURES.items():
        for language in LANGUAGES:
            name = "figure.svg" if language == "en" else f"figure.{language}.svg"
            yield exercises / concept / name, draw(language).source()
