"""nbgrader's feedback page, with every cell that was rendered before taken from then.

In a class most cells are the same for everybody: lessons, tasks, checks that passed.
The page of the first notebook is made in the usual way too; should the two differ, all
others are made in the usual way.
"""

from __future__ import annotations

import copy
import json
import re
from typing import Any

from bs4 import BeautifulSoup
from nbformat import NotebookNode

from kerasdojo.nbgrader.readable import ReadableFeedback

_TEMPLATE = """
{%- extends 'index.html.j2' -%}
{%- block any_cell scoped -%}
{{ cell | known_cell or (super() | new_cell) }}
{%- endblock -%}
"""
_TOKEN = "<kerasdojo-cell-{}></kerasdojo-cell-{}>"
_TOKENS = re.compile(r"<kerasdojo-cell-(\d+)></kerasdojo-cell-\1>")
_KEPT = 4000
# What cells lie in, and a mark behind them.
_BEFORE, _AFTER = "<body>" + "<div>" * 6, "<hr/>" + "</div>" * 6 + "</body>"


class _Odd(Exception):
    """A cell whose HTML means something else inside the page than alone."""


class CellCache:
    """HTML of cells, by everything it depends on."""

    def __init__(self) -> None:
        self.active = True
        self._html: dict[str, tuple[str, str, str]] = {}
        self._page: list[str] = []
        self._notebook = ""

    def begin(self, nb: NotebookNode) -> None:
        """Prepare for the page of a notebook."""
        self._page = []
        self._notebook = json.dumps(nb.metadata, sort_keys=True)
        if len(self._html) > _KEPT:
            self._html.clear()

    def known(self, cell: NotebookNode) -> str:
        """Return what stands for a cell in the page if it was rendered before."""
        if not self.active:
            return ""
        self._page.append(self._notebook + json.dumps(cell, sort_keys=True))
        return self._token() if self._page[-1] in self._html else ""

    def new(self, html: str) -> str:
        """Keep a cell that was just rendered; return what stands for it."""
        if not self.active:
            return html
        body = html.strip()
        if not body:
            raise _Odd
        before, _, after = html.partition(body)
        self._html[self._page[-1]] = (before, _as_in_page(body), after)
        return self._token()

    def filled(self, page: str) -> str:
        """Return a page with the cells in their places."""
        if len(_TOKENS.findall(page)) != len(self._page):
            raise _Odd
        return _TOKENS.sub(lambda m: self._html[self._page[int(m[1])]][1], page)

    def _token(self) -> str:
        """Return a token amid the cell's white space, which the page may join."""
        number = len(self._page) - 1
        before, _, after = self._html[self._page[-1]]
        return before + _TOKEN.format(number, number) + after


class FeedbackExporter(ReadableFeedback):
    """Makes the pages that `ReadableFeedback` makes, each cell once."""

    def __init__(self, **settings: Any):
        super().__init__(**settings)
        self.cells = CellCache()
        self.is_checked = False
        self.raw_template = _TEMPLATE

    def from_notebook_node(
        self, nb: NotebookNode, resources: Any = None, **settings: Any
    ) -> tuple[str, Any]:
        """Return the page of a notebook."""
        if not self.cells.active:
            return self._usual(nb, resources, settings)
        try:
            page, after = self._quick(nb, copy.deepcopy(resources), settings)
        except _Odd:
            return self._usual(nb, resources, settings)
        if not self.is_checked:
            self.is_checked = True
            usual = self._usual(nb, copy.deepcopy(resources), settings)
            if page != usual[0]:
                self.log.warning("this nbconvert is new to us: pages take longer")
                self.cells.active = False
                return usual
        return page, after

    def _quick(self, nb: Any, resources: Any, settings: Any) -> tuple[str, Any]:
        self.cells.begin(nb)
        self.register_filter("known_cell", self.cells.known)
        self.register_filter("new_cell", self.cells.new)
        page, after = super().from_notebook_node(nb, resources, **settings)
        return (self.cells.filled(page) if self.cells.active else page), after

    def _usual(self, nb: Any, resources: Any, settings: Any) -> tuple[str, Any]:
        was, self.cells.active = self.cells.active, False
        try:
            return self._quick(nb, resources, settings)
        finally:
            self.cells.active = was


def _as_in_page(html: str) -> str:
    """Return a cell as it reads after nbconvert has parsed and written the page."""
    if "jp-Notebook" in html or "<kerasdojo-cell-" in html:
        raise _Odd
    soup = BeautifulSoup(f"{_BEFORE}{html}{_AFTER}", features="html.parser")
    for image in soup.select("img:not([alt])"):
        image.attrs["alt"] = "No description has been provided for this image"
    whole = str(soup)
    # What opens or closes more than its own would reach into other cells.
    if not (whole.startswith(_BEFORE) and whole.endswith(_AFTER)):
        raise _Odd
    return whole[len(_BEFORE) : -len(_AFTER)]
