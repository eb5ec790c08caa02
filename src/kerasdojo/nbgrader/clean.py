"""Takes active content out of what students wrote, before anybody's browser sees it.

nbgrader shows markdown cells, raw cells and HTML outputs as they are, in feedback
files and in the instructor's formgrader.
"""

from __future__ import annotations

import base64
import binascii
import html
import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from nbconvert.filters.markdown_mistune import MarkdownWithMath

from kerasdojo.explain import clean

_PNG = b"\x89PNG\r\n\x1a\n"


def clean_cell(cell: dict[str, Any]) -> dict[str, Any]:
    """Return a student's cell that a browser shows as text and nothing else.

    Markdown with HTML, scripts or odd links in it is shown as its source.
    """
    if cell["cell_type"] == "code":
        return cell
    cleaned = {key: cell[key] for key in ("id", "metadata", "source")}
    cleaned["cell_type"] = "markdown"
    if cell["cell_type"] == "raw" or is_active(cell["source"]):
        cleaned["source"] = verbatim(cell["source"])
    return cleaned


def verbatim(text: str) -> str:
    """Return Markdown that shows `text` as it is, whatever it holds."""
    shown = textwrap.indent(text, "    ", lambda line: True)
    return html.escape(text).replace("[", "&#91;") if is_active(shown) else shown


def is_active(source: str) -> bool:
    """Return whether nbconvert would make more than plain text of some Markdown.

    Asks nbconvert's own parser, so that both see the same things in it.
    """
    parser: Any = MarkdownWithMath
    tokens = parser(renderer=None)(source)
    return any(_is_active_token(token) for token in _walk(tokens))


def _walk(tokens: Any) -> Iterator[dict[str, Any]]:
    for token in tokens:
        yield token
        yield from _walk(token.get("children") or ())


def _is_active_token(token: dict[str, Any]) -> bool:
    attributes = token.get("attrs") or {}
    if token["type"] in {"block_html", "inline_html"}:
        return True
    if token["type"] == "block_code":
        # nbconvert pastes mermaid diagrams into the page without escaping them.
        return str(attributes.get("info") or "").startswith("mermaid")
    # Also `attachment:`: without the attachment, generate_feedback would fail.
    url = str(attributes.get("url") or "")
    if token["type"] == "image":
        # Opening the page would tell the image's owner who looked, and when.
        return not re.match(r"[^:/][^:]*$", url)
    return not re.match(r"https?://|mailto:|[^:]*$", url)


def clean_outputs(outputs: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return outputs as text and PNG only, with nothing else in them.

    Args:
        outputs: nbformat outputs of one code cell.
    """
    cleaned = (_clean_output(output) for output in outputs)
    return [output for output in cleaned if output is not None]


def _clean_output(output: dict[str, Any]) -> dict[str, Any] | None:
    kind = output.get("output_type")
    if kind == "stream":
        name = "stderr" if output.get("name") == "stderr" else "stdout"
        text = clean(_joined(output.get("text")))
        return {"output_type": "stream", "name": name, "text": text}
    if kind == "error":
        ename, evalue = (clean(str(output.get(key, ""))) for key in ("ename", "evalue"))
        lines = [clean(str(line)) for line in output.get("traceback", [])]
        return {
            "output_type": "error",
            "ename": ename,
            "evalue": evalue,
            "traceback": lines,
        }
    if kind in {"display_data", "execute_result"}:
        return _clean_display(kind, output)
    return None


def _clean_display(kind: str, output: dict[str, Any]) -> dict[str, Any] | None:
    data = output.get("data")
    data = data if isinstance(data, dict) else {}
    kept: dict[str, str] = {}
    if "text/plain" in data:
        kept["text/plain"] = clean(_joined(data["text/plain"]))
    if _is_png(data.get("image/png")):
        kept["image/png"] = _joined(data["image/png"])
    if not kept:
        return None
    cleaned = {"output_type": kind, "data": kept, "metadata": {}}
    return cleaned | ({"execution_count": None} if kind == "execute_result" else {})


def _is_png(value: object) -> bool:
    try:
        decoded = base64.b64decode(_joined(value), validate=False)
    except (binascii.Error, ValueError):
        return False
    # Encoded again, it must be the same: no quotes or markup between the letters.
    packed = re.sub(r"\s", "", _joined(value))
    return decoded.startswith(_PNG) and base64.b64encode(decoded).decode() == packed


def _joined(value: object) -> str:
    if isinstance(value, list | tuple):
        return "".join(part for part in value if isinstance(part, str))
    return value if isinstance(value, str) else ""
