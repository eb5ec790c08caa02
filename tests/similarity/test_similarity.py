"""Who wrote the same: copies are found, and who worked apart is left alone."""

import functools
import html.parser
import itertools
import json

import numpy as np
import pytest
from nbgrader_helpers import tiny_with_stubs
from similarity.classes import COPIER, MODEL, corpus, course, draw, stubs

from kerasdojo.cli import main
from kerasdojo.course import Refusal
from kerasdojo.demo.simulated.disguise import disguised
from kerasdojo.nbgrader.build import build
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.similarity import find_pairs, similar
from kerasdojo.similarity.evidence import ALIKE, compare
from kerasdojo.similarity.page import pieces
from kerasdojo.similarity.prints import MAX_SOURCE, Prints
from kerasdojo.similarity.tokens import words

CONCEPT = "01_numbers"
EVIL = "</pre><script>alert(1)</script>"


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    """Simulated students write the same sources again and again."""
    monkeypatch.setattr(Prints, "of", functools.cache(Prints.of))


def texts(source: str) -> list[str]:
    return [word.text for word in words(source)]


def test_names_comments_and_layout_do_not_count() -> None:
    one = 'def f(x, y):\n    """Add."""\n    # why\n    return tf.add(x, y)\n'
    other = "def g(one,two):\n  return tf.add( one ,\n two)"
    assert texts(one) == texts(other)


@pytest.mark.parametrize(
    "other",
    [
        "layer.relu(x)",
        "layer.tanh(x, axis=0)",
        "layer.tanh(x, axis=1, keepdims=True)",
        "layer.tanh(int(x), axis=1)",
        "layer.tanh('x', axis=1)",
    ],
)
def test_what_code_does_counts(other) -> None:
    assert texts("layer.tanh(x, axis=1)") != texts(other)


@pytest.mark.parametrize(
    "source", ["", "def f(:\n  'x", "\x00\ud83d", "%%bash\nls", ")"]
)
def test_broken_code_has_words_too(source) -> None:
    long = 9 * source
    assert [long[word.start : word.end] for word in words(long)] or not source.strip()
    assert compare([long, source], "").evidence.shape == (2, 2)


def test_what_is_shared_is_found_in_the_source() -> None:
    one = "a = 1\nreturn tf.linalg.norm(a - b, axis=1, ord=2)\n"
    other = f"def f(n, m):\n    {one.splitlines()[1].replace('a - b', 'n - m')}\n"
    left, right = Prints.of(one), Prints.of(other)
    shared = left.places.keys() & right.places.keys()
    for prints, source in ((left, one), (right, other)):
        [(start, end)] = prints.spans(shared)
        assert ".linalg.norm(" in source[start:end]
        assert "axis=1" in source[start:end]
    assert left.spans([]) == []


def likeness(one: str, other: str, stub: str) -> float | None:
    """How alike two answers are; None where they are too short to say."""
    found = compare([one, other, None, None], stub)
    if min(len(found.distinctive[0]), len(found.distinctive[1])) < 8:
        return None
    return float(found.likeness[0, 1])


def test_an_endless_program_does_not_hold_up_the_class() -> None:
    prints = Prints.of("x = " + "1," * 1_000_000)
    assert len(prints.source) == MAX_SOURCE


def test_right_answers_of_unrelated_students_are_not_alike() -> None:
    """The threshold: hardly any two of the corpus pass it, nearly all copies do."""
    generator = np.random.default_rng(0)
    apart, copies = [], []
    for name, (right, _) in corpus().items():
        stub = course().stub(course().exercise(name))
        pairs = itertools.combinations(right, 2)
        apart += [likeness(*pair, stub) for pair in pairs]
        copies += [likeness(s, disguised(s, generator), stub) for s in right]
    apart = np.array([value for value in apart if value is not None])
    copies = np.array([value for value in copies if value is not None])
    assert len(apart) > 1500
    assert np.mean(apart >= ALIKE) < 0.006
    assert np.mean(copies >= ALIKE) > 0.95


@pytest.mark.parametrize("seed", range(10))
def test_a_copier_is_found_and_nobody_else(seed) -> None:
    """Twenty-five students draw from the same few answers, over the whole course."""
    found = find_pairs(draw(25, seed, course().concept_ids), stubs())
    assert [pair.students for pair in found.pairs] == [(COPIER, MODEL)]
    [pair] = found.pairs
    assert pair.matches
    assert all(match.likeness >= ALIKE for match in pair.matches)


def test_one_assignment_copied_from_somebody_with_a_style_of_their_own() -> None:
    concept = "09_evaluate_predict"
    work = draw(25, 1, [concept])[concept]
    generator = np.random.default_rng(1)
    names = [exercise.name for exercise in course().concept(concept).exercises]
    own = {name: corpus()[name][0][-1] for name in names}
    work = {s: {n: a for n, a in work[s].items() if a != own[n]} for s in work}
    work[MODEL] = own
    work[COPIER] = {n: disguised(a, generator) for n, a in own.items()}
    works = {concept: work, "other": {name: {} for name in work}}
    [pair] = find_pairs(works, stubs()).pairs
    assert (pair.students, pair.assignments) == ((COPIER, MODEL), (concept,))
    assert all(match.others == 0 for match in pair.matches)


def test_code_of_a_quarter_of_the_class_says_nothing() -> None:
    name = "dense_forward"
    [same, *others] = corpus()[name][0]
    sources = [same] * 3 + others[:7]
    stub = stubs()[name]
    assert not compare(sources, stub).distinctive[0]
    assert compare(sources[1:], stub).distinctive[0]


def test_among_few_nobody_is_asked() -> None:
    with pytest.raises(Refusal, match="4 submissions"):
        find_pairs({"a": {name: {} for name in "abcd"}}, {})


def long_answer(seed: int) -> str:
    """Return a long way to write something that nobody else would write."""
    generator = np.random.default_rng(seed)
    steps = [
        f"    y = keras.ops.{name}(y, {a}) {sign} y.{name[::-1]}[{b}]"
        for name, sign, (a, b) in zip(
            generator.choice(["sum", "mean", "max", "flip", "roll", "tile"], 40),
            generator.choice(["+", "-", "*", "/", "@", "%", "//"], 40),
            generator.integers(0, 999, (40, 2)),
            strict=True,
        )
    ]
    return "\n".join(["def f(y):", *steps, f"    return y  # {EVIL}\ud83d"])


@pytest.fixture(scope="module")
def room(tmp_path_factory) -> Classroom:
    """Six students, two of whom handed in the same; one file is no notebook."""
    base = tmp_path_factory.mktemp("similar")
    root = base / "class"
    build(tiny_with_stubs(base / "tiny"), root, "en", [CONCEPT])
    for number, student in enumerate(["ann", "bea", "cy", "dan", "<b>eve", "fay"]):
        seed = min(number, 4)
        names = ("double", "running_mean")
        cells = [
            _cell(name, long_answer(10 * seed + i)) for i, name in enumerate(names)
        ]
        _write(root, student, json.dumps({"cells": cells, "nbformat": 4}))
    _write(root, "gil", "no notebook")
    return Classroom.at(root)


def _write(root, student: str, text: str) -> None:
    folder = root / "submitted" / student / CONCEPT
    folder.mkdir(parents=True)
    (folder / f"{CONCEPT}.ipynb").write_text(text, encoding="utf-8")


def _cell(name: str, source: str):
    record = {"grade_id": name, "solution": True, "schema_version": 3}
    return {
        "cell_type": "code",
        "metadata": {"nbgrader": record},
        "source": source,
        "outputs": [],
    }


class _Page(html.parser.HTMLParser):
    """What a browser would see of a page."""

    def __init__(self, text: str):
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.marked = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data):
        self.marked += data if self.tags[-1:] == ["mark"] else ""


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_page_shows_both_and_runs_nothing(room, tmp_path, language) -> None:
    found, path = similar(room, [CONCEPT], tmp_path / "page.html", language)
    assert [pair.students for pair in found.pairs] == [("<b>eve", "fay")]
    page = _Page(path.read_text("utf-8"))
    assert page.tags.count("pre") == 4
    assert "script" not in page.tags
    assert page.links == []
    assert page.marked.count("keras.ops") > 40
    assert {"en": "asks a question", "ko": "물음"}[language] in path.read_text("utf-8")
    tree = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert tree["version"] == 1
    assert tree["pairs"][0]["students"] == ["<b>eve", "fay"]
    assert tree["pairs"][0]["evidence"] >= tree["threshold"]


def test_the_command_names_pairs(room, tmp_path, capsys) -> None:
    command = ["similar", str(room.root), "1", "--out", str(tmp_path / "page.html")]
    assert main([*command, "--lang", "en"]) == 0
    assert "<b>eve and fay: double, running_mean" in capsys.readouterr().out
    assert main([*command, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["pairs"] == [["<b>eve", "fay"]]


@pytest.mark.parametrize(("language", "words"), [("en", "no two"), ("ko", "6명")])
def test_the_command_says_so_when_nobody_is_alike(
    room, tmp_path, capsys, monkeypatch, language, words
) -> None:
    monkeypatch.setattr("kerasdojo.similarity.evidence.ALIKE", 2.0)
    out = tmp_path / "page.html"
    command = ["similar", str(room.root), "--out", str(out), "--lang", language]
    assert main(command) == 0
    assert words in capsys.readouterr().out
    assert "<section>" not in out.read_text("utf-8")


def test_too_few_submissions_are_a_clear_refusal(room, capsys) -> None:
    (room.root / "submitted").rename(room.root / "away")
    try:
        assert main(["similar", str(room.root), "--lang", "en"]) == 2
    finally:
        (room.root / "away").rename(room.root / "submitted")
    assert "0 submissions can be read" in capsys.readouterr().err


def test_pieces_are_the_whole_text() -> None:
    assert "".join(text for _, text in pieces("abcdef", [(0, 2), (4, 6)])) == "abcdef"
