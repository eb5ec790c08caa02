"""The figures of the lessons are what their code draws, and can be read."""

import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
EXERCISES = ROOT / "exercises"
FILES = sorted(EXERCISES.glob("*/*.svg"))
READABLE = 4.5  # WCAG 2.2, level AA


@pytest.fixture(scope="module")
def figures():
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        import figures
    finally:
        sys.path.remove(str(ROOT / "tools"))
    return figures


def test_every_figure_is_what_its_code_draws(figures):
    drawn = dict(figures.drawn(EXERCISES))
    assert sorted(drawn) == FILES
    for path, source in drawn.items():
        assert path.read_text(encoding="utf-8") == source, "run `python tools/figures`"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name + path.stem)
def test_the_words_of_a_lesson_are_the_title_of_its_figure(path):
    lesson = path.with_name(path.name.replace("figure", "README")).with_suffix(".md")
    [words] = re.findall(rf"!\[(.*)\]\({path.name}\)", lesson.read_text("utf-8"))
    assert words == elements(path, "title")[0].text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name + path.stem)
def test_every_word_stands_out_and_lies_inside(path):
    root = ElementTree.parse(path).getroot()
    width, height = float(root.get("width")), float(root.get("height"))
    for text in elements(path, "text"):
        assert contrast(text.get("fill")) >= READABLE, text.text
        assert 0 < float(text.get("x")) < width
        assert 0 < float(text.get("y")) < height


def elements(path, tag):
    return ElementTree.parse(path).findall(f".//{{http://www.w3.org/2000/svg}}{tag}")


def contrast(color):
    """Contrast with white."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
