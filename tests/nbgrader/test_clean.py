"""Nothing a student writes becomes active in a browser."""

import base64

import pytest
from nbconvert.filters import markdown2html

from kerasdojo.nbgrader.clean import clean_cell, clean_outputs, is_active, verbatim

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(20)).decode()
ATTACKS = [
    "<script>alert(1)</script>",
    "text <img src=x onerror=alert(1)> text",
    "[click](javascript:alert(1))",
    "[click][1]\n\n[1]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![x](attachment:missing.png)",
    "![x](https://example.org/seen.png?attachment)",
    "![x](//example.org/seen.png?attachment)",
    "```mermaid\n</pre><script>alert(1)</script>\n```",
    "> - <b onclick=alert(1)>x</b>",
    "a | b\n--- | ---\n<script>alert(1)</script> | 2",
    "$$ x $$ <script>alert(1)</script>",
    "x\n\n    code\n\n<details open ontoggle=alert(1)>",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
]
HARMLESS = [
    "# Title\n\nThe loss is `a < b`, see [Keras](https://keras.io).",
    "```python\nif a < b: print('<b>')\n```",
    "$a < b$ and $$\\sum_i x_i$$",
    "- 1 < 2\n- [here](#there)\n- mail me at <mailto:a@b.org>",
    "",
]


def markdown(source, kind="markdown"):
    return {"cell_type": kind, "id": "x", "metadata": {}, "source": source}


@pytest.mark.parametrize("source", ATTACKS)
def test_active_markdown_is_shown_as_its_source(source):
    cleaned = clean_cell(markdown(source))
    html = markdown2html(cleaned["source"])
    assert not is_active(cleaned["source"])
    for word in (
        "<script",
        "onerror=alert(1)>",
        'href="javascript',
        "<img",
        "<details",
    ):
        assert word not in html
    assert "alert" in html or "attachment" in html or "base64" in html


@pytest.mark.parametrize("source", HARMLESS)
def test_harmless_markdown_stays_as_it_is(source):
    assert clean_cell(markdown(source))["source"] == source


def test_raw_cells_become_text():
    cleaned = clean_cell(markdown("<script>alert(1)</script>", "raw"))
    assert cleaned["cell_type"] == "markdown"
    assert "<script" not in markdown2html(cleaned["source"])


@pytest.mark.parametrize("source", ATTACKS)
def test_verbatim_text_is_never_active(source):
    assert not is_active(verbatim(source))


def test_attachments_and_unknown_keys_are_dropped():
    cell = {**markdown("hello"), "attachments": {"a.svg": {}}, "odd": 1}
    assert set(clean_cell(cell)) == {"cell_type", "id", "metadata", "source"}


def test_outputs_keep_text_and_png_only():
    data = {
        "text/plain": "3",
        "text/html": "<script>",
        "image/svg+xml": "<svg>",
        "application/javascript": "alert(1)",
        "image/png": PNG,
    }
    [output] = clean_outputs(
        [{"output_type": "execute_result", "data": data, "metadata": {"x": 1}}]
    )
    assert output["data"] == {"text/plain": "3", "image/png": PNG}
    assert output["metadata"] == {}


@pytest.mark.parametrize("value", ['x" onerror="alert(1)', "AAAA", PNG + '"', 3, None])
def test_what_is_no_png_is_dropped(value):
    output = {"output_type": "display_data", "data": {"image/png": value}}
    assert clean_outputs([output]) == []


def test_terminal_escapes_are_dropped():
    [output] = clean_outputs(
        [{"output_type": "stream", "name": "stderr", "text": "\x1b[2Ja\x07b\u202ec\n"}]
    )
    assert output == {"output_type": "stream", "name": "stderr", "text": "abc\n"}


def test_other_outputs_are_dropped():
    assert clean_outputs([{"output_type": "update_display_data"}, {}]) == []
