"""nbgrader's feedback page, such that everybody can read it (WCAG 2.2 AA)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nbconvert.exporters import HTMLExporter
from nbconvert.preprocessors.sanitize import SanitizeHTML
from nbformat import NotebookNode

from kerasdojo.text import LANGUAGES

_STYLE = """
a { color: #0b4f8f; text-decoration: underline; }
#toc li, details > summary { line-height: 24px; min-height: 24px; }
#toc a { display: inline-block; min-height: 24px; }
div.nbgrader_cell .panel-heading a { color: #fff; }
.highlight .c1, .highlight .c { color: #2f6464; }
html:lang(ko) { word-break: keep-all; overflow-wrap: break-word; }
"""
# What Markdown becomes; nbconvert's own list has no paragraphs and no headings.
_TAGS = (
    *("a", "abbr", "b", "blockquote", "br", "code", "del", "div", "em", "hr", "i"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre", "span", "strong"),
    *("table", "tbody", "td", "th", "thead", "tr", "ul"),
)
_ATTRIBUTES = {"*": ["class", "id"], "a": ["href", "title"]}


class ReadableFeedback(HTMLExporter):  # type: ignore[misc]
    """Makes nbgrader's page with a language, enough contrast and visible links."""

    def from_notebook_node(
        self, nb: NotebookNode, resources: Any = None, **settings: Any
    ) -> tuple[str, Any]:
        """Return the page of a notebook."""
        page, after = super().from_notebook_node(nb, resources, **settings)
        told = nb.metadata.get("kerasdojo")
        language = told.get("language") if isinstance(told, dict) else None
        lang = language if language in LANGUAGES else "en"
        page = page.replace("<html>", f'<html lang="{lang}">', 1)
        return page.replace("</head>", f"<style>{_STYLE}</style>\n</head>", 1), after

    def default_filters(self) -> Iterator[tuple[str, Any]]:
        """Yield nbconvert's filters, and one that keeps paragraphs."""
        yield from super().default_filters()
        yield "clean_html", _clean_html


_cleaner = SanitizeHTML(tags=[*_TAGS], attributes=_ATTRIBUTES)


def _clean_html(element: Any) -> str:
    """Return HTML without what could act in a browser."""
    html = element.decode() if isinstance(element, bytes) else str(element)
    return str(_cleaner.sanitize_html_tags(html))
